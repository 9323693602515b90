package dev.slipway.gitlab.control;

import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Json;
import dev.slipway.gitlab.http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The latest calls, for counting; without credentials. */
final class Requests {
    private static final int MOST = 20_000;

    private final Deque<Map<String, @Nullable Object>> latest = new ArrayDeque<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private long total;

    synchronized void record(Call call, Reply reply, Instant begun) {
        String query = call.rawQuery();
        total++;
        String route = call.method() + " " + call.route();
        counts.merge(route, 1L, Long::sum);
        latest.addLast(Json.object(
                "number", total,
                "at", begun.toString(),
                "method", call.method(),
                "path", call.path(),
                "query", query == null ? null : query.replaceAll("(token|code|secret)=[^&]*", "$1=[hidden]"),
                "status", reply.status(),
                "duration_ms", Duration.between(begun, Instant.now()).toMillis(),
                "user_agent", call.header("User-Agent")));
        if (latest.size() > MOST) {
            latest.removeFirst();
        }
    }

    synchronized List<Map<String, @Nullable Object>> all() {
        return List.copyOf(latest);
    }

    /** How many calls per method and route. */
    synchronized Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    synchronized long total() {
        return total;
    }

    synchronized void clear() {
        latest.clear();
        counts.clear();
        total = 0;
    }
}
