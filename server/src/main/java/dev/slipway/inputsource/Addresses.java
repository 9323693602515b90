package dev.slipway.inputsource;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses put together of texts that people typed. */
final class Addresses {
    private Addresses() {}

    /** A base as it was typed; empty or null: the usual one. */
    static URI base(@Nullable String typed, String usual, String field) {
        String text = typed == null || typed.isBlank() ? usual : typed.strip();
        URI address = parsed(text.endsWith("/") ? text.substring(0, text.length() - 1) : text, field);
        boolean plain = address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
        if (!plain || !String.valueOf(address.getScheme()).matches("https?")) {
            throw Settings.refused(field, "must be an address such as https://host.example.com:9000");
        }
        return address;
    }

    static URI parsed(String text, String field) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw Settings.refused(field, "makes no address that could be called");
        }
    }

    /** Path and parameters behind a base; the parameters in the order of their names. */
    static URI below(URI base, String path, Map<String, String> parameters) {
        String query = new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
        return URI.create(base + path + (query.isEmpty() ? "" : "?" + query));
    }

    /** A name with slashes in it as a path. */
    static String path(String name) {
        return Arrays.stream(name.split("/", -1)).map(Addresses::encoded).collect(Collectors.joining("/"));
    }

    /** As RFC 3986 has it: everything but letters, digits and {@code -._~} is written with a percent sign. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
