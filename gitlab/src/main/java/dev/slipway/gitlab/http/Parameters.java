package dev.slipway.gitlab.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a call, from query, form or JSON, by name; values that are no text (JSON numbers, lists) stay what they are.
 *
 * @param values name to value, in order of arrival
 */
public record Parameters(Map<String, @Nullable Object> values) {
    /** No parameters. */
    public static final Parameters NONE = new Parameters(Map.of());

    /** Reads {@code a=1&b%5B%5D=2}; names ending in {@code []} become lists. */
    public static Parameters ofForm(@Nullable String form) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (form != null && !form.isEmpty()) {
            for (String pair : form.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                put(values, name, value);
            }
        }
        return new Parameters(values);
    }

    private static void put(Map<String, @Nullable Object> values, String name, String value) {
        if (!name.endsWith("[]")) {
            values.put(name, value);
            return;
        }
        List<Object> list = new ArrayList<>();
        if (values.get(name.substring(0, name.length() - 2)) instanceof List<?> before) {
            list.addAll(before);
        }
        list.add(value);
        values.put(name.substring(0, name.length() - 2), list);
    }

    /** These and others; the others win. */
    public Parameters and(Parameters others) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
        all.putAll(others.values);
        return new Parameters(all);
    }

    /** A text; null when absent, numbers and booleans as written in JSON. */
    public @Nullable String text(String name) {
        Object value = values.get(name);
        return value == null ? null : String.valueOf(value);
    }

    /** A text, or something else when it is absent or empty. */
    public String text(String name, String otherwise) {
        String value = text(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }

    /** Whether the parameter is given as true. */
    public boolean isTrue(String name) {
        String value = text(name);
        return "true".equals(value) || "1".equals(value);
    }

    /** A list of texts: a real list, or a text separated by commas or spaces. */
    public List<String> list(String name) {
        Object value = values.get(name);
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null
                ? List.of()
                : List.of(String.valueOf(value).split("[,\\s]+", -1)).stream()
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** Undoes percent and plus encoding. */
    public static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new Refusal(Reply.json(400, Json.object("error", "Bad Request")));
        }
    }

    /** Percent encoding, for a query or one path segment. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
