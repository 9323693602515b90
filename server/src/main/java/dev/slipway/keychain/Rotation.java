package dev.slipway.keychain;

import dev.slipway.credential.Vault;
import dev.slipway.host.HostAccess;
import dev.slipway.host.Provider;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.keychain.Recognition.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Exchanges tokens for new ones some days before they end. Hosts take the exchange of a token that was exchanged before for theft and
 * revoke the new one too (GitLab: "automatic reuse detection"), so: the intention is committed before the host is asked; after an end
 * that was not seen the old token is only asked about, never exchanged again unless it turns out to be alive; the new token is committed
 * before anybody may use it, under a lock that whoever is refused with the old one waits for.
 */
@Component
class Rotation {
    /** So long before the end, or in the last third of a shorter life. */
    static final Duration AHEAD = Duration.ofDays(8);

    private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(2);
    private static final long LONGEST_LIFE = 365;

    private final CredentialStore store;
    private final UpkeepStore upkeepStore;
    private final Upkeep upkeep;
    private final Recognition recognition;
    private final Vault vault;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Rotation(
            CredentialStore store,
            UpkeepStore upkeepStore,
            Upkeep upkeep,
            Recognition recognition,
            Vault vault,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.upkeepStore = upkeepStore;
        this.upkeep = upkeep;
        this.recognition = recognition;
        this.vault = vault;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Whether it will be exchanged when its time comes. */
    static boolean isPossible(Credential credential) {
        var health = credential.health();
        return credential.facts().mayRotate()
                && credential.provider() != null
                && health.rotationRefused() == null
                && health.broken() == null;
    }

    /** Exchanges it if it is time; asked in several processes at once, one does. */
    void exchangeIfDue(Credential credential) {
        var intent = transactions.execute(_ -> begun(credential.id()));
        if (intent == null) {
            return;
        }
        var provider = recognition.provider(Objects.requireNonNull(credential.provider()));
        switch (recognition.look(provider, new Login(credential.username(), intent.token()))) {
            case Finding.Known known -> exchange(credential, provider, known.facts(), intent.token());
            case Finding.Refused refused -> lost(credential, provider, refused, intent.unfinishedSince());
            case Finding.Unanswered _ -> {
                if (intent.unfinishedSince() == null) {
                    upkeepStore.rotating(credential.id(), null);
                }
            }
        }
    }

    /**
     * That an exchange begins.
     *
     * @param unfinishedSince when an earlier one began whose end nobody saw
     */
    private record Intent(Secret token, @Nullable Instant unfinishedSince) {}

    private @Nullable Intent begun(CredentialId id) {
        var credential = store.lock(id).orElse(null);
        if (credential == null || !isPossible(credential) || !isDue(credential.facts())) {
            return null;
        }
        var unfinished = credential.health().rotatingSince();
        if (unfinished != null && unfinished.plus(LONGEST_ATTEMPT).isAfter(clock.instant())) {
            return null;
        }
        upkeepStore.rotating(id, clock.instant());
        return new Intent(token(id), unfinished);
    }

    private boolean isDue(TokenFacts facts) {
        var end = Objects.requireNonNull(facts.expires());
        var life = Duration.ofDays(life(facts));
        var ahead = AHEAD.compareTo(life.dividedBy(3)) < 0 ? AHEAD : life.dividedBy(3);
        return end.minus(ahead).isBefore(clock.instant());
    }

    private void exchange(Credential credential, Provider provider, TokenFacts facts, Secret token) {
        try {
            var fresh = transactions.execute(_ -> exchanged(credential, provider, facts, token));
            if (fresh != null) {
                upkeep.learn(credential, provider, recognition.look(provider, new Login(credential.username(), fresh)));
                store.find(credential.id())
                        .ifPresent(now -> events.publishEvent(
                                new CredentialRotated(now, now.facts().expires())));
            }
        } catch (Problem problem) {
            switch (problem.code()) {
                case INVALID_INPUT, PROVIDER_ACCESS_TOO_LOW -> refused(credential, problem.text());
                case PROVIDER_TOKEN_REJECTED -> upkeep.learn(credential, provider, new Finding.Refused(problem));
                default -> upkeepStore.checkAt(credential.id(), clock.instant().plus(LONGEST_ATTEMPT));
            }
        }
    }

    /** The new token, committed with the lock; null when somebody has given it another one meanwhile. */
    private @Nullable Secret exchanged(Credential credential, Provider provider, TokenFacts facts, Secret token) {
        var id = credential.id();
        if (store.lock(id).isEmpty() || !token(id).equals(token)) {
            return null;
        }
        var end = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(life(facts));
        var fresh = recognition.host(provider).rotate(new HostAccess(provider, token), facts, end);
        var sealed = vault.seal(Keychain.TOKEN_PURPOSE, id.toString(), fresh);
        upkeepStore.rotated(id, sealed, end.atStartOfDay().toInstant(ZoneOffset.UTC), clock.instant());
        return fresh;
    }

    private void lost(Credential credential, Provider provider, Finding.Refused refused, @Nullable Instant since) {
        upkeep.learn(credential, provider, refused);
        if (since != null) {
            refused(
                    credential,
                    "An exchange for a new token began at " + since
                            + " and its end was not seen; the old token is dead now."
                            + " Make a new token at the host and give it to this credential.");
        }
    }

    private void refused(Credential credential, String why) {
        upkeepStore.rotationRefused(credential.id(), why);
        events.publishEvent(new CredentialRotationRefused(credential, why));
    }

    private Secret token(CredentialId id) {
        return vault.open(Keychain.TOKEN_PURPOSE, id.toString(), store.token(id).orElseThrow());
    }

    /** In days: as long as it had from the beginning. */
    private static long life(TokenFacts facts) {
        var created = facts.created();
        var end = Objects.requireNonNull(facts.expires());
        long days =
                created == null ? LONGEST_LIFE : Duration.between(created, end).toDays();
        return Math.clamp(days, 1, LONGEST_LIFE);
    }
}
