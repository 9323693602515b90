package dev.slipway.keychain;

import dev.slipway.credential.Vault;
import dev.slipway.host.Provider;
import dev.slipway.kernel.Problem;
import dev.slipway.keychain.Recognition.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what is known of credentials true: asks their hosts about them, and tells what became of them. */
@Component
class Upkeep {
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration SHORT_PAUSE = Duration.ofMinutes(1);

    private final CredentialStore store;
    private final UpkeepStore upkeep;
    private final Recognition recognition;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Upkeep(
            CredentialStore store,
            UpkeepStore upkeep,
            Recognition recognition,
            Vault vault,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.upkeep = upkeep;
        this.recognition = recognition;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /** Asks the host how it is with the credential now; nothing to ask where the host is not known. */
    void check(Credential credential) {
        var provider = provider(credential);
        var sealed = store.token(credential.id());
        if (provider.isEmpty() || sealed.isEmpty()) {
            upkeep.checkAt(credential.id(), clock.instant().plus(PAUSE));
            return;
        }
        var token = vault.open(Keychain.TOKEN_PURPOSE, credential.id().toString(), sealed.get());
        var finding = recognition.look(provider.get(), new Login(user(credential), token));
        // Meanwhile somebody may have given another token, of which this says nothing.
        if (store.token(credential.id())
                .filter(now -> Arrays.equals(now, sealed.get()))
                .isPresent()) {
            learn(credential, provider.get(), finding);
        }
    }

    /** What was known as another kind of token is no deploy token because it was revoked, even if it came with a user name. */
    private static @Nullable String user(Credential credential) {
        var kind = credential.facts().kind();
        return kind == TokenKind.DEPLOY || kind == TokenKind.UNKNOWN ? credential.username() : null;
    }

    /** Writes down what was found, and tells when that is news. */
    void learn(Credential credential, Provider provider, Finding finding) {
        var now = clock.instant();
        switch (finding) {
            case Finding.Known known -> {
                boolean wasBroken = upkeep.mend(credential.id());
                store.learn(credential.id(), provider.id(), known.facts(), now, now.plus(PAUSE));
                if (wasBroken) {
                    events.publishEvent(new CredentialMended(credential.id()));
                }
            }
            case Finding.Refused refused -> refused(credential, refused.problem(), now);
            case Finding.Unanswered _ -> upkeep.checkAt(credential.id(), now.plus(SHORT_PAUSE));
        }
    }

    private void refused(Credential credential, Problem problem, Instant now) {
        if (upkeep.breakOff(credential.id(), problem.text(), now, now.plus(SHORT_PAUSE))) {
            events.publishEvent(new CredentialBroken(credential, problem.text()));
        }
    }

    private Optional<Provider> provider(Credential credential) {
        var id = credential.provider();
        return id == null ? Optional.empty() : Optional.of(recognition.provider(id));
    }
}
