package dev.slipway.outbound;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came back. Any status is an answer; a redirect to another host is one too and was not followed.
 *
 * @param uri where the answer came from, which differs from the request after a redirect on the same host
 * @param headers names in lower case
 */
public record OutboundAnswer(int status, URI uri, Map<String, List<String>> headers, byte[] body) {
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the answer says that it is JSON; a page of a proxy in between is not. */
    public boolean isJson() {
        return header("content-type").orElse("").toLowerCase(Locale.ROOT).contains("json");
    }

    @Override
    public String toString() {
        return "OutboundAnswer[" + status + ", " + body.length + " bytes]";
    }
}
