package dev.slipway.gitlab.model;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** What an instance's administrator switches; here the control API does. Safe for several threads. */
public final class Settings {
    private final AtomicReference<Values> values = new AtomicReference<>(new Values(true, false, 0, true));

    /**
     * All switches.
     *
     * @param autoDisablingHooks whether failing webhooks are disabled (GitLab's flag {@code auto_disabling_web_hooks})
     * @param maintenance whether everything answers 503
     * @param requestsPerMinute what every caller may ask per minute; 0 for no limit
     * @param rateLimitHeaders whether ordinary answers carry the RateLimit headers, as since 18.x
     */
    public record Values(
            boolean autoDisablingHooks, boolean maintenance, int requestsPerMinute, boolean rateLimitHeaders) {}

    /** As they are now. */
    public Values now() {
        return values.get();
    }

    /** Changes them and answers what they are then. */
    public Values change(UnaryOperator<Values> change) {
        return values.updateAndGet(change);
    }
}
