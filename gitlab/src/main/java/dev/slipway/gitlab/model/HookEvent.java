package dev.slipway.gitlab.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One delivery of a webhook, with all that is needed to send it again.
 *
 * @param trigger e.g. {@code push_hooks}
 * @param key the Idempotency-Key, the same when sent again
 * @param uuid the X-Gitlab-Event-UUID of what happened
 * @param requestHeaders as sent, secrets hidden
 * @param status the receiver's status, or {@code internal error} when there was no answer
 * @param duration seconds
 */
public record HookEvent(
        long id,
        long hookId,
        String url,
        String trigger,
        String event,
        String key,
        String uuid,
        Map<String, String> requestHeaders,
        String requestBody,
        String status,
        Map<String, String> responseHeaders,
        String responseBody,
        @Nullable String problem,
        double duration,
        Instant at)
        implements Row {
    @Override
    public String toString() {
        return "HookEvent[" + id + " " + trigger + " " + status + "]";
    }
}
