package dev.slipway.webhook;

import dev.slipway.kernel.Problem;
import dev.slipway.repository.Follower;
import dev.slipway.repository.Followers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks hosts for news: often where there is no hook, rarely beside one, to see whether it tells of everything. One small question for each
 * followed branch; only what is new is fetched.
 */
@Component
class Polling {
    private static final Logger LOG = LoggerFactory.getLogger(Polling.class);

    private final WebhookStore store;
    private final Followers followers;
    private final Pushes pushes;
    private final Timing timing;

    Polling(WebhookStore store, Followers followers, Pushes pushes, Timing timing) {
        this.store = store;
        this.followers = followers;
        this.pushes = pushes;
        this.timing = timing;
    }

    /** Asks for some that are due. */
    void poll(int most) {
        var now = timing.now();
        store.duePolls(now, now.plusSeconds(120), most).forEach(this::poll);
    }

    void poll(Webhook hook) {
        int failures = 0;
        var next = timing.nextPoll(hook.state(), hook.looked());
        try {
            // A connection that does not work is tried again by itself, at its own pace.
            followers.of(hook.provider(), hook.project()).stream()
                    .filter(Follower::works)
                    .forEach(connection -> look(hook, connection));
        } catch (Problem problem) {
            failures = hook.pollAttempts() + 1;
            next = timing.retry(failures + 1, problem.notBefore());
            LOG.info("Project {} could not be asked for news: {}", hook.project(), problem.text());
        }
        store.polled(hook.id(), next, failures);
    }

    private void look(Webhook hook, Follower connection) {
        String known = connection.commit();
        if (known == null) {
            return;
        }
        var head = followers.head(connection.id()).orElse(null);
        if (head == null) {
            // The branch or the project is gone for whoever asks; synchronising finds out which.
            followers.catchUp(connection.id(), null);
        } else if (!known.equals(head)) {
            var now = timing.now();
            store.missed(hook.id(), head, now, now.plus(Timing.GRACE));
            pushes.arrived(hook, new News.Push(connection.branch(), known, head, null));
        }
    }
}
