package dev.slipway.gitlab.hook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Standard Webhooks: {@code v1,} and the HMAC-SHA256 of id, time and body, with the key behind {@code whsec_}. */
public final class Signature {
    private static final String PREFIX = "whsec_";

    private Signature() {}

    /** Whether this is a signing token: {@code whsec_} and 32 bytes in Base64. */
    public static boolean isToken(String token) {
        try {
            return token.startsWith(PREFIX) && key(token).length == 32;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static byte[] key(String token) {
        return Base64.getDecoder().decode(token.substring(PREFIX.length()));
    }

    static Map<String, String> headers(String token, String id, Instant at, String body) {
        String time = Long.toString(at.getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", time);
        headers.put("webhook-signature", "v1," + hmac(key(token), id + "." + time + "." + body));
        return headers;
    }

    private static String hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
