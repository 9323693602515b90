package dev.slipway.access;

import dev.slipway.access.GrantStore.Holder;
import dev.slipway.host.HostAccess;
import dev.slipway.host.Provider;
import dev.slipway.host.Providers;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.keychain.Rounds;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Looks at each grant every minute, in one process at a time: refreshes its token long before that ends, and notices that the
 * application was revoked or the account blocked without waiting for somebody to need it.
 */
@Component
class GrantRounds extends Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(GrantRounds.class);
    private static final Duration TURN = Duration.ofMinutes(1);
    private static final int AT_ONCE = 40;

    private final GrantStore store;
    private final Grants grants;
    private final Providers providers;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    GrantRounds(
            GrantStore store,
            Grants grants,
            Providers providers,
            ApplicationEventPublisher events,
            InstantSource clock) {
        super("grant-rounds");
        this.store = store;
        this.grants = grants;
        this.providers = providers;
        this.events = events;
        this.clock = clock;
    }

    @Override
    protected void tend() {
        var now = clock.instant();
        var due = store.take(now, now.plus(TURN), AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(holder -> threads.execute(() -> look(holder)));
        }
    }

    private void look(Holder holder) {
        try {
            var provider = providers.byId(holder.provider());
            look(holder, provider);
        } catch (Problem problem) {
            LOG.debug("A grant could not be looked at: {}", problem.text());
        } catch (RuntimeException failure) {
            LOG.warn("A grant could not be looked at, trying again soon: {}", failure.toString());
        }
    }

    /** A token that was revoked before its time is refreshed, which tells whether the whole grant was. */
    private void look(Holder holder, Provider provider) {
        var token = grants.tokenToLook(provider, holder.person());
        var adapter = providers.adapter(provider);
        try {
            adapter.account(new HostAccess(provider, token));
            letIn(holder);
        } catch (Problem problem) {
            if (problem.code() == ErrorCode.PROVIDER_TOKEN_REJECTED) {
                grants.instead(provider, holder.person(), token);
            }
            if (problem.code() == ErrorCode.PROVIDER_ACCESS_TOO_LOW) {
                keptOut(holder, provider);
            }
        }
    }

    private void letIn(Holder holder) {
        boolean news = store.find(holder.provider(), holder.person())
                .filter(grant -> grant.blocked() != null && store.block(grant.id(), null))
                .isPresent();
        if (news) {
            events.publishEvent(new GrantGiven(holder.provider(), holder.person()));
        }
    }

    private void keptOut(Holder holder, Provider provider) {
        store.find(holder.provider(), holder.person()).ifPresent(grant -> {
            String why = "the account '" + grant.account() + "' is blocked or deactivated at '" + provider.name() + "'";
            if (store.block(grant.id(), why)) {
                events.publishEvent(new GrantLost(holder.provider(), holder.person(), grant.account(), why, true));
            }
        });
    }
}
