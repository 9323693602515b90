package dev.slipway.signin;

import dev.slipway.credential.Vault;
import dev.slipway.host.ProviderId;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.UserId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The tokens of people's latest sign-ins. They read who somebody is and nothing else, and are kept for one question: whether the
 * sign-in application is still authorized. A refresh kills the old pair, so there is one at a time, and it is kept before it is used.
 */
@Component
public final class SignInGrants {
    private static final String PURPOSE = "sign-in-grant";
    private static final Duration EARLY = Duration.ofMinutes(1);

    private final SignInGrantStore store;
    private final SignInProviders providers;
    private final OpenIdHost host;
    private final Vault vault;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    SignInGrants(
            SignInGrantStore store,
            SignInProviders providers,
            OpenIdHost host,
            Vault vault,
            TransactionOperations transactions,
            InstantSource clock) {
        this.store = store;
        this.providers = providers;
        this.host = host;
        this.vault = vault;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is left of the person's sign-in with that host, refreshed where its time was over; empty when there never was one here.
     * May block for two calls to the host.
     *
     * @throws dev.slipway.kernel.Problem {@code PROVIDER_UNREACHABLE} when the host could not be asked for a refresh
     */
    public Optional<SignInGrant> of(UserId person, ProviderId provider) {
        var row = store.find(person, provider);
        if (row.isEmpty() || isFresh(row.get()) || row.get().ended()) {
            return row.map(each -> told(person, provider, each));
        }
        return renewed(person, provider, null);
    }

    /**
     * As the other, for a token that the host refused before its time.
     *
     * @throws dev.slipway.kernel.Problem as the other
     */
    public Optional<SignInGrant> instead(UserId person, ProviderId provider, Secret refused) {
        return renewed(person, provider, refused);
    }

    private Optional<SignInGrant> renewed(UserId person, ProviderId provider, @Nullable Secret refused) {
        return Optional.ofNullable(transactions.execute(_ -> store.lock(person, provider)
                .map(locked -> told(
                        person,
                        provider,
                        isUsable(person, provider, locked, refused) ? locked : refreshed(person, provider, locked)))
                .orElse(null)));
    }

    /** Whether nothing has to be done, for instance because somebody else was faster. */
    private boolean isUsable(UserId person, ProviderId provider, SignInGrantStore.Row row, @Nullable Secret refused) {
        boolean isRefused =
                refused != null && refused.equals(vault.open(PURPOSE, owner(person, provider, "access"), row.access()));
        return row.ended() || (isFresh(row) && !isRefused);
    }

    void keep(UserId person, ProviderId provider, SignInTokens tokens) {
        store.save(person, provider, sealed(person, provider, tokens), clock.instant());
    }

    private SignInGrantStore.Row refreshed(UserId person, ProviderId providerId, SignInGrantStore.Row old) {
        var refresh = old.refresh();
        var provider = providers.find(providerId.toString()).orElse(null);
        if (refresh == null || provider == null) {
            return over(person, providerId, old);
        }
        var tokens = host.refresh(provider, vault.open(PURPOSE, owner(person, providerId, "refresh"), refresh));
        if (tokens.isEmpty()) {
            return over(person, providerId, old);
        }
        var row = sealed(person, providerId, tokens.get());
        store.save(person, providerId, row, clock.instant());
        return row;
    }

    private SignInGrantStore.Row over(UserId person, ProviderId provider, SignInGrantStore.Row old) {
        var row = new SignInGrantStore.Row(old.access(), null, old.expires(), true);
        store.save(person, provider, row, clock.instant());
        return row;
    }

    private boolean isFresh(SignInGrantStore.Row row) {
        var expires = row.expires();
        return !row.ended() && (expires == null || clock.instant().plus(EARLY).isBefore(expires));
    }

    private SignInGrant told(UserId person, ProviderId provider, SignInGrantStore.Row row) {
        return row.ended()
                ? new SignInGrant(
                        null, "The host does not refresh what came of the latest sign-in: it was revoked there")
                : new SignInGrant(vault.open(PURPOSE, owner(person, provider, "access"), row.access()), null);
    }

    private SignInGrantStore.Row sealed(UserId person, ProviderId provider, SignInTokens tokens) {
        Secret refresh = tokens.refresh();
        return new SignInGrantStore.Row(
                vault.seal(PURPOSE, owner(person, provider, "access"), tokens.access()),
                sealed(person, provider, refresh),
                tokens.expires(),
                false);
    }

    private byte @Nullable [] sealed(UserId person, ProviderId provider, @Nullable Secret refresh) {
        return refresh == null ? null : vault.seal(PURPOSE, owner(person, provider, "refresh"), refresh);
    }

    private static String owner(UserId person, ProviderId provider, String kind) {
        return person.value() + "/" + provider + "/" + kind;
    }
}
