package dev.slipway.inputsource;

import dev.slipway.kernel.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Signs requests without a body as S3 wants them ("Authenticating Requests (AWS Signature Version 4)" of its API reference).
 *
 * @param session token of temporary keys; null for lasting ones
 */
record S3Signature(String key, Secret secret, @Nullable Secret session, String region) {
    static final String NOTHING = Digests.sha256("");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /**
     * The headers to send.
     *
     * @param address path and query in the encoding in which they are sent, its parameters in the order of their names
     * @param more headers that are sent too, with names in lower case
     */
    Map<String, String> headers(URI address, Instant now, Map<String, String> more) {
        String moment = MOMENT.format(now);
        var signed = new TreeMap<>(more);
        signed.put("host", host(address));
        signed.put("x-amz-content-sha256", NOTHING);
        signed.put("x-amz-date", moment);
        if (session != null) {
            signed.put("x-amz-security-token", session.reveal());
        }
        String names = String.join(";", signed.keySet());
        String scope = moment.substring(0, 8) + "/" + region + "/s3/aws4_request";
        String text =
                "AWS4-HMAC-SHA256\n" + moment + "\n" + scope + "\n" + Digests.sha256(canonical(address, signed, names));
        signed.remove("host");
        signed.put(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=" + key + "/" + scope + ",SignedHeaders=" + names + ",Signature="
                        + Digests.hex(Digests.hmac(signingKey(moment.substring(0, 8)), text)));
        return signed;
    }

    private static String canonical(URI address, Map<String, String> headers, String names) {
        String query = address.getRawQuery();
        return "GET\n" + address.getRawPath() + "\n" + (query == null ? "" : query) + "\n"
                + headers.entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                        .collect(Collectors.joining())
                + "\n" + names + "\n" + NOTHING;
    }

    private byte[] signingKey(String day) {
        byte[] start = ("AWS4" + secret.reveal()).getBytes(StandardCharsets.UTF_8);
        byte[] ofRegion = Digests.hmac(Digests.hmac(start, day), region);
        return Digests.hmac(Digests.hmac(ofRegion, "s3"), "aws4_request");
    }

    private static String host(URI address) {
        return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
    }
}
