package dev.slipway.webhook;

import dev.slipway.access.Access;
import dev.slipway.access.Hosts;
import dev.slipway.host.HostAccess;
import dev.slipway.host.Provider;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes hooks that nobody needs any more. What the host does not let us remove just now is kept as something to do. */
@Component
class Removals {
    private static final Logger LOG = LoggerFactory.getLogger(Removals.class);
    private static final int MOST_ATTEMPTS = 60;
    private static final int MOST_REFUSALS = 5;

    private final RemovalStore store;
    private final HookHosts hookHosts;
    private final Hosts hosts;
    private final Timing timing;

    Removals(RemovalStore store, HookHosts hookHosts, Hosts hosts, Timing timing) {
        this.store = store;
        this.hookHosts = hookHosts;
        this.hosts = hosts;
        this.timing = timing;
    }

    /** To be done in a while; joins the caller's transaction. */
    void later(Webhook hook, String hostId, Access access) {
        store.add(
                new Removal(
                        UUID.randomUUID(),
                        hook.provider(),
                        hook.project(),
                        hostId,
                        access instanceof Access.Granted granted ? granted.person() : null,
                        access instanceof Access.Stored stored ? stored.credential() : null,
                        0),
                timing.now());
    }

    /** Does some that are due. */
    void tend(int most) {
        var now = timing.now();
        store.due(now, now.plusSeconds(120), most).forEach(this::attempt);
    }

    private void attempt(Removal removal) {
        try {
            var provider = hookHosts.provider(removal.provider());
            hookHosts.of(provider).ifPresent(host -> remove(provider, host, removal));
            store.done(removal.id());
        } catch (Problem problem) {
            failed(removal, problem);
        }
    }

    private void remove(Provider provider, HookHost host, Removal removal) {
        hosts.ask(provider, access(removal), (HostAccess access) -> {
            host.remove(access, removal.project(), removal.hostId());
            return removal;
        });
    }

    private static Access access(Removal removal) {
        var person = removal.person();
        var credential = removal.credential();
        if (person != null) {
            return new Access.Granted(person);
        }
        return credential == null ? new Access.Open() : new Access.Stored(credential);
    }

    /** A project or an access that is gone for good takes the hook's use with it; the rest is tried for days. */
    private void failed(Removal removal, Problem problem) {
        boolean refused = HookWays.isRefusal(problem) || problem.code() == ErrorCode.NOT_FOUND;
        if (removal.attempts() + 1 >= (refused ? MOST_REFUSALS : MOST_ATTEMPTS)) {
            LOG.warn(
                    "The hook {} of project {} stays at its host, and what it delivers is refused: {}",
                    removal.hostId(),
                    removal.project(),
                    problem.text());
            store.done(removal.id());
        } else {
            store.again(removal.id(), problem.text(), timing.retry(removal.attempts(), problem.notBefore()));
        }
    }
}
