package dev.slipway.gitlab.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route of a call. A pattern is made of segments; {@code :name} takes one segment (decoded, so an encoded slash stays
 * inside it), {@code *name} at the end takes all that is left. The first fitting route in order of addition wins.
 */
public final class Router {
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(String method, List<String> pattern, Route route) {}

    /** A route, its pattern, and what stood in its places. */
    public record Match(Route route, String pattern, Map<String, String> places) {}

    /** Adds a route. A route for GET answers HEAD as well. */
    public Router on(String method, String pattern, Route route) {
        entries.add(new Entry(method, segments(pattern), route));
        return this;
    }

    /** The route for a method and an encoded path, null when there is none. */
    public @Nullable Match find(String method, String path) {
        List<String> segments = segments(path);
        String sought = method.equals("HEAD") ? "GET" : method;
        for (Entry entry : entries) {
            if (entry.method().equals(sought)) {
                Map<String, String> places = fit(entry.pattern(), segments);
                if (places != null) {
                    return new Match(entry.route(), "/" + String.join("/", entry.pattern()), places);
                }
            }
        }
        return null;
    }

    /** Answers the call if a route fits; null otherwise. */
    public @Nullable Reply answer(Call call) throws java.io.IOException {
        Match match = find(call.method(), call.path());
        return match == null ? null : match.route().handle(call.at(match.pattern(), match.places()));
    }

    private static List<String> segments(String path) {
        String trimmed = path.startsWith("/") ? path.substring(1) : path;
        String whole = trimmed.endsWith("/") ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
        return List.of(whole.split("/", -1));
    }

    private static @Nullable Map<String, String> fit(List<String> pattern, List<String> segments) {
        Map<String, String> places = new LinkedHashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String wanted = pattern.get(i);
            if (wanted.startsWith("*")) {
                places.put(wanted.substring(1), rest(segments, i));
                return places;
            }
            if (i >= segments.size()) {
                return null;
            }
            if (wanted.startsWith(":")) {
                places.put(wanted.substring(1), decode(segments.get(i)));
            } else if (!wanted.equals(segments.get(i))) {
                return null;
            }
        }
        return pattern.size() == segments.size() ? places : null;
    }

    private static String rest(List<String> segments, int from) {
        return decode(String.join("/", segments.subList(Math.min(from, segments.size()), segments.size())));
    }

    private static String decode(String segment) {
        return Parameters.decode(segment.replace("+", "%2B"));
    }
}
