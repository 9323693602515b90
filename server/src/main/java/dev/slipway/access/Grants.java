package dev.slipway.access;

import dev.slipway.access.GrantStore.Holder;
import dev.slipway.credential.Vault;
import dev.slipway.host.OAuthTokens;
import dev.slipway.host.Provider;
import dev.slipway.host.ProviderId;
import dev.slipway.host.Providers;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.UserId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tokens from people's grants, fresh when they are handed out. Hosts that rotate refresh tokens kill the old pair at a refresh, so
 * there is one refresh at a time, in whatever process (the row is locked), and the new pair is committed before anybody sees it.
 */
@Component
public final class Grants {
    private static final String PURPOSE = "git-grant";
    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final Duration AHEAD = Duration.ofMinutes(40);

    private final GrantStore store;
    private final Providers providers;
    private final Vault vault;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final Map<Holder, ReentrantLock> renewing = new ConcurrentHashMap<>();

    Grants(
            GrantStore store,
            Providers providers,
            Vault vault,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.providers = providers;
        this.vault = vault;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** What the person agreed to there; empty when nothing yet. One that was taken back says so. */
    public Optional<Consent> consent(ProviderId provider, UserId person) {
        return store.find(provider, person).map(Grant::consent);
    }

    /** The grant, if there is one that can be used. */
    Optional<Grant> find(ProviderId provider, UserId person) {
        return store.find(provider, person).filter(grant -> grant.broken() == null && grant.blocked() == null);
    }

    void save(Provider provider, UserId person, String account, OAuthTokens tokens) {
        store.save(sealed(UUID.randomUUID(), provider, person, account, tokens), clock.instant());
    }

    /** @throws Problem {@code NOT_AUTHORIZED_AT_PROVIDER} with the link that mends it */
    Secret token(Provider provider, UserId person) {
        var grant = store.find(provider.id(), person).orElseThrow(() -> notAuthorized(provider, null));
        if (grant.broken() != null || grant.blocked() != null) {
            throw notAuthorized(provider, grant.consent().broken());
        }
        return isFresh(grant, EARLY) ? open(grant) : renewed(provider, person, null, EARLY);
    }

    /** A token for asking how it is with the account, also while that is not let in; refreshed long before it has to be. */
    Secret tokenToLook(Provider provider, UserId person) {
        var grant = store.find(provider.id(), person).orElseThrow(() -> notAuthorized(provider, null));
        if (grant.broken() != null) {
            throw notAuthorized(provider, grant.broken());
        }
        return isFresh(grant, AHEAD) ? open(grant) : renewed(provider, person, null, AHEAD);
    }

    /**
     * Another token than the one that the host refused before its time.
     *
     * @throws Problem as {@link #token}
     */
    Secret instead(Provider provider, UserId person, Secret refused) {
        return renewed(provider, person, refused, EARLY);
    }

    /** In this process one asks for it while the others wait without holding a connection to the database. */
    private Secret renewed(Provider provider, UserId person, @Nullable Secret refused, Duration early) {
        var lock = renewing.computeIfAbsent(new Holder(provider.id(), person), _ -> new ReentrantLock());
        lock.lock();
        try {
            return renewedHere(provider, person, refused, early);
        } finally {
            lock.unlock();
        }
    }

    private Secret renewedHere(Provider provider, UserId person, @Nullable Secret refused, Duration early) {
        var renewal = transactions.execute(_ -> renewal(provider, person, refused, early));
        if (renewal != null && renewal.lost() != null) {
            events.publishEvent(renewal.lost());
        }
        if (renewal == null || renewal.token() == null) {
            throw notAuthorized(provider, renewal == null ? null : renewal.why());
        }
        return renewal.token();
    }

    /** A result and no exception, for what the refresh found out has to be committed either way. */
    private record Renewal(
            @Nullable Secret token,
            @Nullable String why,
            @Nullable GrantLost lost) {
        static Renewal of(Secret token) {
            return new Renewal(token, null, null);
        }
    }

    private Renewal renewal(Provider provider, UserId person, @Nullable Secret refused, Duration early) {
        var grant = store.lock(provider.id(), person).orElse(null);
        if (grant == null || grant.broken() != null) {
            return new Renewal(null, grant == null ? null : grant.broken(), null);
        }
        var current = open(grant);
        boolean somebodyWasFaster = refused == null ? isFresh(grant, early) : !current.equals(refused);
        if (somebodyWasFaster) {
            return Renewal.of(current);
        }
        if (grant.refreshToken() == null) {
            return broken(grant, "the token is good no more and came without one to refresh it");
        }
        return refreshed(provider, grant, grant.refreshToken(), refused == null && isGoodStill(grant));
    }

    /** @param goodStill whether the old token serves when the host gives no other */
    private Renewal refreshed(Provider provider, Grant grant, byte[] sealedRefresh, boolean goodStill) {
        var refreshToken = vault.open(PURPOSE, owner(grant.id(), "refresh"), sealedRefresh);
        try {
            var tokens = providers.adapter(provider).refresh(providers.application(provider), refreshToken);
            store.save(sealed(grant.id(), provider, grant.person(), grant.account(), tokens), clock.instant());
            return Renewal.of(tokens.access());
        } catch (Problem problem) {
            if (problem.code() == ErrorCode.NOT_AUTHORIZED_AT_PROVIDER) {
                return broken(
                        grant,
                        "the authorization of '" + grant.account()
                                + "' was revoked there, its account was deleted, or it has ended");
            }
            if (goodStill && problem.code() != ErrorCode.SETUP_INVALID) {
                return Renewal.of(open(grant));
            }
            throw problem;
        }
    }

    private Renewal broken(Grant grant, String why) {
        store.breakOff(grant.id(), why, clock.instant());
        var lost = new GrantLost(grant.provider(), grant.person(), grant.account(), why, false);
        return new Renewal(null, why, lost);
    }

    private boolean isFresh(Grant grant, Duration early) {
        return grant.expires() == null || clock.instant().plus(early).isBefore(grant.expires());
    }

    private boolean isGoodStill(Grant grant) {
        return grant.expires() == null || clock.instant().isBefore(grant.expires());
    }

    private Secret open(Grant grant) {
        return vault.open(PURPOSE, owner(grant.id(), "access"), grant.accessToken());
    }

    private Grant sealed(UUID id, Provider provider, UserId person, String account, OAuthTokens tokens) {
        var refresh = tokens.refresh();
        return new Grant(
                id,
                provider.id(),
                person,
                account,
                vault.seal(PURPOSE, owner(id, "access"), tokens.access()),
                refresh == null ? null : vault.seal(PURPOSE, owner(id, "refresh"), refresh),
                tokens.scopes(),
                tokens.expires(),
                null,
                null);
    }

    private static String owner(UUID grant, String kind) {
        return grant + "/" + kind;
    }

    private static Problem notAuthorized(Provider provider, @Nullable String why) {
        String reason = why == null ? "you have not authorized Slipway there yet" : why;
        return new Problem(
                        ErrorCode.NOT_AUTHORIZED_AT_PROVIDER,
                        "'" + provider.name() + "' gives no access: " + reason
                                + ". Authorize Slipway there, or connect with an access token.")
                .withAction("Authorize Slipway at " + provider.name(), Authorizations.page(provider));
    }
}
