package dev.slipway.webhook;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.Follower;
import dev.slipway.repository.Followers;
import dev.slipway.repository.HookIds;
import dev.slipway.repository.RepositoryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How each repository's news come in, for those who show it or examine it. */
@Component
public final class Webhooks implements HookIds {
    private final WebhookStore store;
    private final HookHosts hosts;
    private final Followers followers;
    private final Tending tending;
    private final Timing timing;

    Webhooks(WebhookStore store, HookHosts hosts, Followers followers, Tending tending, Timing timing) {
        this.store = store;
        this.hosts = hosts;
        this.followers = followers;
        this.tending = tending;
        this.timing = timing;
    }

    /**
     * How it stands with the hook of a repository's project.
     *
     * @param hostId the host's id of the hook; null while there is none
     * @param address where the host delivers to; null while there is no hook
     * @param page the host's page about it
     * @param made when it was made
     * @param signed whether deliveries are signed
     * @param nextPoll when the host is asked for news next
     */
    public record Told(
            Standing standing,
            @Nullable String hostId,
            @Nullable String address,
            @Nullable String page,
            @Nullable Instant made,
            @Nullable Instant lastDelivery,
            boolean signed,
            @Nullable Instant nextPoll) {
        static Told nothing() {
            return new Told(new Standing(HookState.NONE, null, null, null), null, null, null, null, null, false, null);
        }
    }

    /** {@code NONE} without more for a repository whose first synchronisation is not over, and for one that is gone. */
    public Told of(SpaceId space, String name) {
        var follower = followers.find(space, name);
        return hook(follower).map(hook -> told(hook, follower)).orElseGet(Told::nothing);
    }

    /** The same for who knows it by its id. */
    public Told told(RepositoryId repository) {
        return followers
                .find(repository)
                .flatMap(follower -> hook(follower).map(hook -> told(hook, follower)))
                .orElseGet(Told::nothing);
    }

    /** Ids of the hooks; that somebody asks for them is taken for a look at the connection. */
    @Override
    public List<String> of(RepositoryId repository) {
        var hook = followers.find(repository).flatMap(this::hook);
        hook.ifPresent(this::lookedAt);
        return hook.map(Webhook::hostId).map(List::of).orElseGet(List::of);
    }

    /** Somebody looks at it, so that news are asked for sooner. */
    void looked(SpaceId space, String name) {
        hook(followers.find(space, name)).ifPresent(this::lookedAt);
    }

    /**
     * Looks after the hook now: makes it, replaces it, switches it on.
     *
     * @param test whether to let the host deliver a test in any case
     */
    void repair(SpaceId space, String name, boolean test) {
        var hook = hook(followers.find(space, name))
                .orElseThrow(() -> new Problem(
                        ErrorCode.WRONG_STATE,
                        "'" + name
                                + "' was not synchronised yet; its hook is made after that. Wait for it, or mend what is"
                                + " in its way."));
        tending.now(hook, test);
    }

    private void lookedAt(Webhook hook) {
        var now = timing.now();
        var before = hook.looked();
        if (before == null || before.plusSeconds(30).isBefore(now)) {
            store.looked(List.of(hook.id().value()), now, timing.soon());
        }
    }

    private Optional<Webhook> hook(Follower follower) {
        return store.find(follower.provider(), follower.project());
    }

    private Told told(Webhook hook, Follower follower) {
        String page = hosts.of(hosts.provider(hook.provider()))
                .map(host -> host.page(follower.webUrl(), hook.hostId()))
                .orElse(null);
        return new Told(
                hook.standing(),
                hook.hostId(),
                hook.address(),
                page,
                hook.made(),
                hook.lastDelivery(),
                hook.signed(),
                hook.nextPoll());
    }
}
