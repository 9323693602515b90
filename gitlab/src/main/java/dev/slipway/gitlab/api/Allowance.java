package dev.slipway.gitlab.api;

import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Refusal;
import dev.slipway.gitlab.http.Reply;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** GitLab's limits of single endpoints: so many calls per minute and key, from the first call on. Safe for several threads. */
final class Allowance {
    private final int perMinute;
    private final Map<String, Window> windows = new HashMap<>();

    private record Window(Instant begun, int used) {}

    Allowance(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Uses up one call, or refuses. */
    synchronized void use(String key, Instant now) {
        Window window = windows.get(key);
        Window current = window == null || !now.isBefore(window.begun().plusSeconds(60)) ? new Window(now, 0) : window;
        if (current.used() >= perMinute) {
            throw new Refusal(Reply.json(
                    429,
                    Json.object(
                            "message",
                            Json.object(
                                    "error", "This endpoint has been requested too many times. Try again later."))));
        }
        windows.put(key, new Window(current.begun(), current.used() + 1));
    }
}
