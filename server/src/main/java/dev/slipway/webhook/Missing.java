package dev.slipway.webhook;

import dev.slipway.repository.Followers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Finds connected projects that nobody looks after, such as those from before there were hooks, now and then. */
@Component
class Missing {
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);

    private final WebhookStore store;
    private final Followers followers;
    private final Secrets secrets;
    private final Timing timing;
    private final AtomicReference<Instant> looked = new AtomicReference<>(Instant.EPOCH);

    Missing(WebhookStore store, Followers followers, Secrets secrets, Timing timing) {
        this.store = store;
        this.followers = followers;
        this.secrets = secrets;
        this.timing = timing;
    }

    void tend() {
        var now = timing.now();
        if (looked.get().plus(BETWEEN_LOOKS).isBefore(now)) {
            looked.set(now);
            var known = store.projects();
            followers.onePerProject().stream()
                    .filter(each -> !known.contains(new WebhookStore.Project(each.provider(), each.project())))
                    .filter(each -> each.commit() != null)
                    .forEach(each -> store.add(
                            secrets.fresh(each.provider(), each.project(), timing.nextPoll(HookState.NONE, null)),
                            now));
        }
    }
}
