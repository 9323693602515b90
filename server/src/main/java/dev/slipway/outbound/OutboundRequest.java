package dev.slipway.outbound;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A call to make. Does not print its headers and body, for they carry secrets.
 *
 * @param timeout for the whole exchange, from the connection to the last byte of the answer
 * @param largest bytes of answer that are read; a longer one is a failure
 */
public record OutboundRequest(
        String method, URI uri, Map<String, String> headers, String body, Duration timeout, int largest) {
    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(15);
    private static final int USUAL_LARGEST = 8 << 20;

    public OutboundRequest {
        headers = Map.copyOf(headers);
    }

    public static OutboundRequest get(URI uri) {
        return new OutboundRequest("GET", uri, Map.of("Accept", "application/json"), "", USUAL_TIMEOUT, USUAL_LARGEST);
    }

    /** A form as a browser would send it. */
    public static OutboundRequest form(URI uri, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var headers = Map.of("Accept", "application/json", "Content-Type", "application/x-www-form-urlencoded");
        return new OutboundRequest("POST", uri, headers, body, USUAL_TIMEOUT, USUAL_LARGEST);
    }

    /** A JSON body with any method. */
    public static OutboundRequest json(String method, URI uri, String body) {
        var headers = Map.of("Accept", "application/json", "Content-Type", "application/json");
        return new OutboundRequest(method, uri, headers, body, USUAL_TIMEOUT, USUAL_LARGEST);
    }

    public OutboundRequest header(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new OutboundRequest(method, uri, all, body, timeout, largest);
    }

    public OutboundRequest within(Duration limit) {
        return new OutboundRequest(method, uri, headers, body, limit, largest);
    }

    OutboundRequest at(URI other) {
        return new OutboundRequest(method, other, headers, body, timeout, largest);
    }

    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
