package dev.slipway.webhook;

import dev.slipway.access.GrantGiven;
import dev.slipway.repository.Followers;
import dev.slipway.repository.RepositoryDisconnected;
import dev.slipway.repository.RepositorySynced;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of connections that come and go, and lets the hooks follow. */
@Component
class ProjectNews {
    private final WebhookStore store;
    private final Followers followers;
    private final Secrets secrets;
    private final Removals removals;
    private final HookWays ways;
    private final HookKeeping keeping;
    private final Timing timing;

    ProjectNews(
            WebhookStore store,
            Followers followers,
            Secrets secrets,
            Removals removals,
            HookWays ways,
            HookKeeping keeping,
            Timing timing) {
        this.store = store;
        this.followers = followers;
        this.secrets = secrets;
        this.removals = removals;
        this.ways = ways;
        this.keeping = keeping;
        this.timing = timing;
    }

    /** Makes a hook for a project that has none, behind the back of the synchronisation. */
    @EventListener
    void on(RepositorySynced news) {
        followers.find(news.repository()).ifPresent(connection -> {
            if (store.find(connection.provider(), connection.project()).isEmpty()) {
                var fresh = secrets.fresh(
                        connection.provider(), connection.project(), timing.nextPoll(HookState.NONE, null));
                store.add(fresh, timing.now());
                keeping.wake();
            }
        });
    }

    /** Inside the transaction that disconnects: the hook's removal is kept as something to do, or nothing happened. */
    @EventListener
    void on(RepositoryDisconnected news) {
        followers.find(news.repository()).ifPresent(connection -> {
            boolean last =
                    followers.of(connection.provider(), connection.project()).size() == 1;
            var hook = store.find(connection.provider(), connection.project());
            if (last && hook.isPresent()) {
                String hosted = hook.get().hostId();
                if (hosted != null) {
                    removals.later(hook.get(), hosted, ways.access(connection));
                }
                store.delete(hook.get().id());
            }
        });
    }

    /** What was impossible may be possible with the new grant. */
    @EventListener
    void on(GrantGiven news) {
        store.tryAgain(news.provider(), timing.now());
        keeping.wake();
    }
}
