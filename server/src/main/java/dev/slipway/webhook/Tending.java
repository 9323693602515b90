package dev.slipway.webhook;

import dev.slipway.host.HostAccess;
import dev.slipway.host.Provider;
import dev.slipway.identity.PublicUrl;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.repository.Follower;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Looks after one project's hook: makes it, makes it anew when it is gone, replaces strangers at our address, switches it on again when
 * the host has switched it off, and says how it stands. May be repeated at will.
 */
@Component
class Tending {
    private static final Logger LOG = LoggerFactory.getLogger(Tending.class);

    private final WebhookStore store;
    private final HookHosts hosts;
    private final HookWays ways;
    private final Secrets secrets;
    private final Supplier<URI> publicUrl;
    private final Timing timing;

    @Autowired
    Tending(WebhookStore store, HookHosts hosts, HookWays ways, Secrets secrets, PublicUrl publicUrl, Timing timing) {
        this(store, hosts, ways, secrets, (Supplier<URI>) publicUrl::get, timing);
    }

    Tending(
            WebhookStore store,
            HookHosts hosts,
            HookWays ways,
            Secrets secrets,
            Supplier<URI> publicUrl,
            Timing timing) {
        this.store = store;
        this.hosts = hosts;
        this.ways = ways;
        this.secrets = secrets;
        this.publicUrl = publicUrl;
        this.timing = timing;
    }

    /** Looks after some that are due. */
    void tend(int most) {
        var now = timing.now();
        store.dueChecks(now, now.plusSeconds(120), most).forEach(this::tend);
    }

    private void tend(Webhook hook) {
        try {
            now(hook, false);
        } catch (Problem problem) {
            LOG.info("The hook of project {} could not be looked after: {}", hook.project(), problem.text());
        }
    }

    /**
     * Looks after it now.
     *
     * @param test whether to let the host deliver a test although nothing calls for one
     * @throws Problem when the host could not be asked; that no hook may be made is no problem but how it stands
     */
    void now(Webhook hook, boolean test) {
        try {
            store.stand(hook.id(), examine(hook, test), timing.nextCheck(), 0);
        } catch (Problem problem) {
            if (!failed(hook, problem)) {
                throw problem;
            }
        }
    }

    /** A host that does not answer says nothing about the hook, which stays as it was; a refusal does. Whether it is one. */
    private boolean failed(Webhook hook, Problem problem) {
        boolean refused = HookWays.isRefusal(problem)
                || problem.code() == ErrorCode.INVALID_URL
                || problem.code() == ErrorCode.CONFLICT;
        var standing = refused ? Standing.because(HookState.IMPOSSIBLE, problem) : hook.standing();
        var next = refused ? timing.nextCheck() : timing.retry(hook.checkAttempts(), problem.notBefore());
        store.stand(hook.id(), standing, next, refused ? 0 : hook.checkAttempts() + 1);
        return refused;
    }

    private Standing examine(Webhook hook, boolean test) {
        var provider = hosts.provider(hook.provider());
        var host = hosts.of(provider).orElse(null);
        if (host == null) {
            return new Standing(HookState.IMPOSSIBLE, "'" + provider.name() + "' has no webhooks.", null, null);
        }
        var connections = ways.followers(hook);
        if (connections.isEmpty()) {
            store.delete(hook.id());
            return hook.standing();
        }
        var place = new Place(provider, host, connections, address(hook, host));
        return ways.ask(provider, host, connections, access -> examine(hook, place, access, test));
    }

    /** Where a hook is and ought to be. */
    private record Place(Provider provider, HookHost host, List<Follower> connections, String address) {
        String page(@Nullable String hook) {
            return host.page(connections.getFirst().webUrl(), hook);
        }
    }

    private Standing examine(Webhook hook, Place place, HostAccess access, boolean test) {
        var all = place.host().list(access, hook.project());
        var ours = all.stream().filter(each -> each.id().equals(hook.hostId())).findFirst();
        removeStrangers(hook, place, access, all);
        if (ours.isEmpty()) {
            return made(hook, place, access);
        }
        var present = ours.get();
        if (!present.address().equals(place.address())) {
            present = place.host().change(access, hook.project(), present.id(), wish(hook, place));
            store.made(hook.id(), present, timing.now());
        }
        return judged(hook, present, place, access, test);
    }

    /** Hooks that lead to our door with a secret that nobody here knows: left by an answer that got lost, or by a former life. */
    private void removeStrangers(Webhook hook, Place place, HostAccess access, List<HostedHook> all) {
        String door = door(place.host());
        all.stream()
                .filter(each -> each.address().startsWith(door) && !each.id().equals(hook.hostId()))
                .forEach(each -> place.host().remove(access, hook.project(), each.id()));
    }

    private Standing made(Webhook hook, Place place, HostAccess access) {
        store.lost(hook.id());
        var hosted = place.host().create(access, hook.project(), wish(hook, place));
        if (!store.made(hook.id(), hosted, timing.now())) {
            place.host().remove(access, hook.project(), hosted.id());
            return hook.standing();
        }
        for (var connection : place.connections()) {
            Optional.ofNullable(connection.commit())
                    .ifPresent(commit -> store.remember(hook.id(), Pushes.branchRef(connection.branch()), commit));
        }
        return tested(hook, hosted, place, access, HookState.SILENT);
    }

    private Standing judged(Webhook hook, HostedHook present, Place place, HostAccess access, boolean test) {
        if (!present.enabled()) {
            return tested(hook, present, place, access, HookState.DISABLED);
        }
        var missed = hook.missed();
        if (missed != null && !missed.plus(Timing.GRACE).isAfter(timing.now())) {
            return silent(hook, place, access, present);
        }
        boolean doubtful = test || hook.state() == HookState.SILENT;
        return doubtful ? tested(hook, present, place, access, HookState.SILENT) : Standing.ACTIVE;
    }

    /** Lets the host deliver a test: it shows whether it arrives, and switches a disabled hook on again. */
    private Standing tested(Webhook hook, HostedHook present, Place place, HostAccess access, HookState otherwise) {
        var words = place.host().test(access, hook.project(), present.id());
        if (words.isEmpty() && otherwise == HookState.DISABLED) {
            words = place.host().list(access, hook.project()).stream()
                    .filter(each -> each.id().equals(present.id()) && !each.enabled())
                    .findFirst()
                    .map(_ -> "the hook stays switched off");
        }
        return words.map(text -> notArrived(present, place, otherwise, text)).orElse(Standing.ACTIVE);
    }

    private static Standing notArrived(HostedHook present, Place place, HookState state, String words) {
        String host = "'" + place.provider().name() + "'";
        var until = present.disabledUntil();
        String what = state == HookState.DISABLED
                ? host + " has switched the hook off" + (until == null ? "" : " until " + until)
                        + " because too many deliveries failed, and a test failed too: "
                : "A test of the hook did not arrive: ";
        return new Standing(
                state,
                what + words + ". It delivers to " + place.address() + ".",
                "See that " + host + " reaches this address, then repair the hook",
                place.page(present.id()));
    }

    /** The host says that all is well, and yet a commit was not told of. */
    private Standing silent(Webhook hook, Place place, HostAccess access, HostedHook present) {
        var standing = tested(hook, present, place, access, HookState.SILENT);
        boolean arrived =
                store.find(hook.id()).filter(now -> now.missed() == null).isPresent();
        return arrived || standing.state() != HookState.ACTIVE
                ? standing
                : new Standing(
                        HookState.SILENT,
                        "Commit " + hook.missedCommit() + " was found by asking at " + hook.missed()
                                + ", but the hook did not tell of it, nor did a test arrive.",
                        "Look at the hook's latest deliveries, then repair",
                        place.page(present.id()));
    }

    private HookWish wish(Webhook hook, Place place) {
        return new HookWish(place.address(), secrets.token(hook), secrets.signingToken(hook));
    }

    private String door(HookHost host) {
        return publicUrl.get() + ReceiptController.PATH + host.key() + "/";
    }

    private String address(Webhook hook, HookHost host) {
        return door(host) + hook.id();
    }
}
