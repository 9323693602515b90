package dev.slipway.keychain;

import dev.slipway.credential.Vault;
import dev.slipway.host.Provider;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.SpaceId;
import dev.slipway.keychain.Recognition.Finding;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The credentials of Git hosts, for those who work with them. */
@Component
public final class Keychain {
    static final String TOKEN_PURPOSE = "git-token";

    private final CredentialStore store;
    private final Recognition recognition;
    private final Upkeep upkeep;
    private final Vault vault;
    private final ObjectProvider<CredentialUses> uses;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    Keychain(
            CredentialStore store,
            Recognition recognition,
            Upkeep upkeep,
            Vault vault,
            ObjectProvider<CredentialUses> uses,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            InstantSource clock) {
        this.store = store;
        this.recognition = recognition;
        this.upkeep = upkeep;
        this.vault = vault;
        this.uses = uses;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Those a space may use: its own, then the account's that serve it and have no namesake among its own. */
    public List<Credential> usable(SpaceId space) {
        var all = new ArrayList<>(store.list(space));
        store.list(null).stream()
                .filter(each -> each.isUsableIn(space))
                .filter(each -> all.stream().noneMatch(own -> own.name().equalsIgnoreCase(each.name())))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** The one that a space means by a name. */
    public Optional<Credential> find(SpaceId space, String name) {
        return store.find(space, name).or(() -> store.find(null, name).filter(each -> each.isUsableIn(space)));
    }

    public Optional<Credential> find(CredentialId id) {
        return store.find(id);
    }

    /**
     * What to show a host now.
     *
     * @throws Problem {@code NOT_AUTHORIZED_AT_PROVIDER} when the credential is gone, {@code INVALID_INPUT} when it is another host's
     */
    public Login login(CredentialId id, Provider provider) {
        var found = store.findWithToken(id).orElseThrow(Keychain::gone);
        var credential = found.credential();
        checkHost(credential, provider);
        byte[] sealed = found.token();
        if (sealed == null) {
            throw gone();
        }
        return new Login(credential.username(), vault.open(TOKEN_PURPOSE, id.toString(), sealed));
    }

    /**
     * Another token than the one that the host refused, when there is one by now; waits for an exchange that is going on. Otherwise
     * the credential is looked at, so that everybody learns what is wrong with it.
     */
    public Optional<Login> instead(CredentialId id, Secret refused) {
        var credential = transactions.execute(_ -> store.lock(id).orElse(null));
        if (credential == null) {
            return Optional.empty();
        }
        var current = token(id);
        if (!current.equals(refused)) {
            return Optional.of(new Login(credential.username(), current));
        }
        upkeep.check(credential);
        return Optional.empty();
    }

    /**
     * Keeps the token with which something is being connected, under a name that is free. To be called in a transaction.
     *
     * @param facts as {@link #look} gave them
     * @throws Problem {@code NAME_TAKEN} in the field {@code credential_name}
     */
    public Credential keep(SpaceId space, Actor actor, String name, Provider provider, Login login, TokenFacts facts) {
        checkFree(space, name);
        var id = CredentialId.random();
        var credential = new Credential(
                id,
                space,
                name,
                null,
                Credential.SOURCE_CONTROL,
                provider.type(),
                false,
                List.of(),
                true,
                actor.id(),
                actor.email(),
                login.username(),
                true,
                provider.id(),
                TokenFacts.none(TokenKind.UNKNOWN),
                Credential.Health.fresh(),
                clock.instant());
        var sealed = vault.seal(TOKEN_PURPOSE, id.toString(), login.token());
        if (!store.add(credential, new CredentialStore.Sealed(sealed, null), clock.instant())) {
            throw taken(name);
        }
        upkeep.learn(credential, provider, new Finding.Known(facts));
        return credential;
    }

    /** @throws Problem {@code NAME_TAKEN} in the field {@code credential_name} */
    public void checkFree(SpaceId space, String name) {
        if (store.find(space, name).isPresent()) {
            throw taken(name);
        }
    }

    /** Gives a credential another token, with which everything that uses it is connected anew. */
    public void replace(CredentialId id, Provider provider, Login login) {
        var credential = store.find(id).orElseThrow(Keychain::gone);
        checkHost(credential, provider);
        var sealed = vault.seal(TOKEN_PURPOSE, id.toString(), login.token());
        store.replace(id, login.username(), new CredentialStore.Sealed(sealed, null), clock.instant());
        upkeep.learn(credential, provider, recognition.look(provider, login));
        events.publishEvent(new CredentialChanged(id));
    }

    /** Somebody works with it at this host, which it belongs to from now on if that was not known. */
    public void serves(CredentialId id, Provider provider) {
        var credential = store.find(id).orElseThrow(Keychain::gone);
        checkHost(credential, provider);
        if (credential.provider() == null) {
            var login = new Login(credential.username(), token(id));
            upkeep.learn(credential, provider, recognition.look(provider, login));
        }
    }

    /** Nobody needs it for a connection any more: one that was made by connecting goes unless something else uses it. */
    public void released(CredentialId id) {
        store.find(id)
                .filter(Credential::madeByConnecting)
                .filter(each -> uses.stream().allMatch(room -> room.of(id).isEmpty()))
                .ifPresent(each -> store.delete(each.id()));
    }

    /**
     * What a token given by somebody is, without keeping it.
     *
     * @throws Problem as the host refuses it, or cannot be asked
     */
    public TokenFacts look(Provider provider, Login login) {
        return switch (recognition.look(provider, login)) {
            case Finding.Known known -> known.facts();
            case Finding.Refused refused -> throw refused.problem();
            case Finding.Unanswered unanswered -> throw unanswered.problem();
        };
    }

    private Secret token(CredentialId id) {
        var sealed = store.token(id).orElseThrow(Keychain::gone);
        return vault.open(TOKEN_PURPOSE, id.toString(), sealed);
    }

    private static void checkHost(Credential credential, Provider provider) {
        if (!credential.isForGit()) {
            throw new Problem(
                            ErrorCode.INVALID_INPUT,
                            "The credential '" + credential.name()
                                    + "' holds no token of a Git host but something of the kind '"
                                    + credential.cloudType() + "'.")
                    .inField("credential_name");
        }
        if (credential.provider() != null && !provider.id().equals(credential.provider())) {
            throw new Problem(
                            ErrorCode.INVALID_INPUT,
                            "The credential '" + credential.name() + "' belongs to another Git host than '"
                                    + provider.name()
                                    + "', which must not be shown it. Choose or add one of this host.")
                    .inField("credential_name");
        }
    }

    private static Problem taken(String name) {
        return new Problem(
                        ErrorCode.NAME_TAKEN,
                        "The space has a credential named '" + name
                                + "' already. To use it, give its name and no token;"
                                + " else give the new one another name in credential_name.")
                .inField("credential_name");
    }

    private static Problem gone() {
        return new Problem(
                ErrorCode.NOT_AUTHORIZED_AT_PROVIDER,
                "The credential that this was connected with is not here any more. Choose another one, or give a token.");
    }
}
