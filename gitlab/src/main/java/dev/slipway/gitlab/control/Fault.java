package dev.slipway.gitlab.control;

import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Json;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on purpose.
 *
 * @param method the method it strikes, null for all
 * @param route a path, in which {@code :name} stands for one segment and {@code *} for anything; null for all
 * @param status the answer's status instead of the real one; null keeps the real answer
 * @param delayMs milliseconds to wait first
 * @param truncate whether the connection breaks after half of the body
 * @param contentType the answer's content type instead of the real one
 * @param body the answer's body when a status is given
 * @param reset whether the connection is closed without an answer
 * @param times how often it strikes, null for always
 */
record Fault(
        long id,
        @Nullable String method,
        @Nullable String route,
        @Nullable Integer status,
        int delayMs,
        boolean truncate,
        @Nullable String contentType,
        @Nullable String body,
        boolean reset,
        @Nullable Integer times) {

    boolean strikes(Call call) {
        return (method == null || method.equalsIgnoreCase(call.method()))
                && (route == null || pattern(route).matcher(call.path()).matches());
    }

    private static Pattern pattern(String route) {
        StringBuilder expression = new StringBuilder();
        for (String part : route.split("(?<=[*/])|(?=[*/])", -1)) {
            if (part.equals("*")) {
                expression.append(".*");
            } else if (part.startsWith(":")) {
                expression.append("[^/]+");
            } else {
                expression.append(Pattern.quote(part));
            }
        }
        return Pattern.compile(expression.toString());
    }

    /** The same with one strike less; null when that was the last. */
    @Nullable
    Fault spent() {
        if (times == null) {
            return this;
        }
        return times <= 1
                ? null
                : new Fault(id, method, route, status, delayMs, truncate, contentType, body, reset, times - 1);
    }

    Map<String, @Nullable Object> entity() {
        return Json.object(
                "id", id,
                "method", method,
                "route", route,
                "status", status,
                "delay_ms", delayMs,
                "truncate", truncate,
                "content_type", contentType,
                "body", body,
                "reset", reset,
                "times", times);
    }
}
