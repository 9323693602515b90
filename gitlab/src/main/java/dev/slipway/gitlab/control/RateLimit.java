package dev.slipway.gitlab.control;

import dev.slipway.gitlab.http.Call;
import dev.slipway.gitlab.http.Reply;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Secrets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts what every caller asks in a minute, tells it in the RateLimit headers of each answer as GitLab does since 18.x, and refuses
 * what is too much once a limit is set. A caller is a credential, or an address where there is none. Safe for several threads.
 */
final class RateLimit {
    /** What the headers say as long as no limit is enforced: gitlab.com's number for signed-in callers. */
    private static final int UNENFORCED = 2000;

    private final Instance instance;
    private final Map<String, Window> windows = new HashMap<>();

    RateLimit(Instance instance) {
        this.instance = instance;
    }

    /** One caller's minute. */
    private record Window(Instant begun, int used) {
        Instant end() {
            return begun.plusSeconds(60);
        }
    }

    /** Where a caller stands after this call. */
    record Standing(String name, int limit, int observed, Instant reset, boolean exceeded, boolean shown) {
        Reply on(Reply reply) {
            return shown ? headers(reply) : reply;
        }

        private Reply headers(Reply reply) {
            return reply.with("RateLimit-Name", name)
                    .with("RateLimit-Limit", Integer.toString(limit))
                    .with("RateLimit-Observed", Integer.toString(observed))
                    .with("RateLimit-Remaining", Integer.toString(Math.max(0, limit - observed)))
                    .with("RateLimit-Reset", Long.toString(reset.getEpochSecond()))
                    .with(
                            "RateLimit-ResetTime",
                            DateTimeFormatter.RFC_1123_DATE_TIME.format(reset.atOffset(ZoneOffset.UTC)));
        }

        Reply refusal(Instant now) {
            long seconds = Math.max(1, reset.getEpochSecond() - now.getEpochSecond());
            return headers(Reply.text(429, "Retry later\n")).with("Retry-After", Long.toString(seconds));
        }
    }

    /** Counts a call. */
    Standing count(Call call) {
        String credential = credential(call);
        String kind = call.path().startsWith("/api/") ? "api" : "web";
        String name = (credential.isEmpty() ? "throttle_unauthenticated_" : "throttle_authenticated_") + kind;
        Window window = use(credential.isEmpty() ? call.remoteAddress() : Secrets.digest(credential));
        var settings = instance.settings().now();
        int limit = settings.requestsPerMinute() == 0 ? UNENFORCED : settings.requestsPerMinute();
        return new Standing(
                name,
                limit,
                window.used(),
                window.end(),
                settings.requestsPerMinute() > 0 && window.used() > limit,
                settings.rateLimitHeaders());
    }

    private synchronized Window use(String caller) {
        Instant now = instance.now();
        windows.values().removeIf(window -> !now.isBefore(window.end()));
        return windows.merge(caller, new Window(now, 1), (before, _) -> new Window(before.begun(), before.used() + 1));
    }

    /** Forgets what has been counted: a new limit begins with a full allowance. */
    synchronized void reset() {
        windows.clear();
    }

    private static String credential(Call call) {
        for (String header : new String[] {"PRIVATE-TOKEN", "Authorization"}) {
            String value = call.header(header);
            if (value != null) {
                return value;
            }
        }
        return call.query().text("private_token", call.query().text("access_token", ""));
    }
}
