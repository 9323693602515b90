package dev.slipway.keychain;

import dev.slipway.credential.Vault;
import dev.slipway.host.Provider;
import dev.slipway.identity.Space;
import dev.slipway.identity.SpaceDeleting;
import dev.slipway.identity.Spaces;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.SpaceId;
import dev.slipway.keychain.Recognition.Finding;
import dev.slipway.wire.keychain.CredentialRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What people do with credentials: deposit, change and take them away, in a space or (no space) in the account. */
@Component
class Deposits {
    static final String DATA_PURPOSE = "credential-data";

    private final CredentialStore store;
    private final Recognition recognition;
    private final Upkeep upkeep;
    private final Vault vault;
    private final Spaces spaces;
    private final ObjectProvider<CredentialUses> uses;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Deposits(
            CredentialStore store,
            Recognition recognition,
            Upkeep upkeep,
            Vault vault,
            Spaces spaces,
            ObjectProvider<CredentialUses> uses,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.recognition = recognition;
        this.upkeep = upkeep;
        this.vault = vault;
        this.spaces = spaces;
        this.uses = uses;
        this.events = events;
        this.clock = clock;
    }

    List<Credential> list() {
        return store.list(null);
    }

    /** @throws Problem {@code NOT_FOUND} */
    Credential find(@Nullable SpaceId space, String name) {
        return store.find(space, name)
                .orElseThrow(() -> new Problem(
                        ErrorCode.NOT_FOUND,
                        "There is no credential named '" + name + "'"
                                + (space == null ? " in the account." : " in this space.")));
    }

    /**
     * Keeps one; a token whose host is known is tried out first.
     *
     * @throws Problem {@code INVALID_NAME}, {@code INVALID_INPUT}, {@code NAME_TAKEN}, {@code PROVIDER_TOKEN_REJECTED}
     */
    Credential add(Actor actor, @Nullable SpaceId space, CredentialWish wish) {
        String name = wish.checkedName();
        wish.checkComplete();
        var id = CredentialId.random();
        var looked = look(wish, Objects.requireNonNull(wish.cloudIdentifier()), wish.provider());
        var credential = new Credential(
                id,
                space,
                name,
                wish.description(),
                Objects.requireNonNull(wish.cloudType()),
                Objects.requireNonNull(wish.cloudIdentifier()),
                space == null && isForAll(wish),
                space == null ? named(wish) : List.of(),
                false,
                actor.id(),
                actor.email(),
                wish.username(),
                wish.token() != null,
                looked == null ? null : looked.provider().id(),
                TokenFacts.none(TokenKind.UNKNOWN),
                Credential.Health.fresh(),
                clock.instant());
        if (!store.add(credential, sealed(id, wish), clock.instant())) {
            throw new Problem(
                            ErrorCode.NAME_TAKEN,
                            "There is a credential named '" + name
                                    + "' already (case does not count); change that one or choose another name.")
                    .inField("name");
        }
        learn(credential, looked);
        return find(space, name);
    }

    /** Changes what the request gives; without a secret the old one stays. Another secret connects anew whoever uses it. */
    Credential change(@Nullable SpaceId space, String name, CredentialRequest request) {
        var before = find(space, name);
        var wish = CredentialWish.of(request, before);
        checkKind(before, wish);
        boolean secret = wish.token() != null || wish.data() != null;
        var looked = secret ? look(wish, before.cloudIdentifier(), meant(before, wish)) : null;
        store.change(described(before, wish), clock.instant());
        if (secret) {
            store.replace(before.id(), wish.username(), sealed(before.id(), wish), clock.instant());
            learn(before, looked);
        }
        events.publishEvent(new CredentialChanged(before.id()));
        return find(space, name);
    }

    /** @throws Problem {@code CONFLICT} while a repository is connected with it */
    void remove(@Nullable SpaceId space, String name) {
        var credential = find(space, name);
        String users = uses.stream()
                .flatMap(room -> room.of(credential.id()).stream())
                .map(use -> "'" + use.repository() + "' in '"
                        + spaces.byId(use.space()).name() + "'")
                .distinct()
                .collect(Collectors.joining(", "));
        if (!users.isEmpty()) {
            throw new Problem(
                    ErrorCode.CONFLICT,
                    "The credential '" + credential.name() + "' is in use by " + users
                            + ". Give these repositories another one first, or disconnect them.");
        }
        store.delete(credential.id());
    }

    @EventListener
    void forget(SpaceDeleting event) {
        store.deleteAll(event.space());
    }

    private Credential described(Credential old, CredentialWish wish) {
        boolean ofTheAccount = old.space() == null;
        return new Credential(
                old.id(),
                old.space(),
                old.name(),
                wish.description() == null ? old.description() : wish.description(),
                old.cloudType(),
                wish.cloudIdentifier() == null ? old.cloudIdentifier() : wish.cloudIdentifier(),
                ofTheAccount && (says(wish) ? isForAllAfterChange(wish) : old.allSpaces()),
                ofTheAccount && says(wish) ? named(wish) : old.allowedSpaces(),
                old.madeByConnecting(),
                old.person(),
                old.personName(),
                old.username(),
                old.hasToken(),
                old.provider(),
                old.facts(),
                old.health(),
                old.created());
    }

    private static boolean says(CredentialWish wish) {
        return wish.allSpaces() != null || !wish.spaces().isEmpty();
    }

    private static boolean isForAll(CredentialWish wish) {
        return wish.allSpaces() == null ? wish.spaces().isEmpty() : wish.allSpaces();
    }

    /** Existing clients always say false here, and leave the list out for all spaces. */
    private static boolean isForAllAfterChange(CredentialWish wish) {
        return Boolean.TRUE.equals(wish.allSpaces()) || wish.spaces().isEmpty();
    }

    private List<SpaceId> named(CredentialWish wish) {
        return wish.spaces().stream()
                .map(name -> name.replace("\"", "").strip())
                .map(spaces::byName)
                .map(Space::id)
                .distinct()
                .toList();
    }

    private record Looked(Provider provider, Finding finding) {}

    private @Nullable Looked look(CredentialWish wish, String identifier, @Nullable String named) {
        var token = wish.token();
        var provider = recognition.meant(identifier, named);
        if (token == null || provider.isEmpty()) {
            return null;
        }
        var finding = recognition.look(provider.get(), new Login(wish.username(), token));
        if (finding instanceof Finding.Refused(Problem problem)) {
            throw problem.inField("credential_data");
        }
        return new Looked(provider.get(), finding);
    }

    private static @Nullable String meant(Credential before, CredentialWish wish) {
        var known = before.provider();
        return wish.provider() == null && known != null ? known.toString() : wish.provider();
    }

    private void learn(Credential credential, @Nullable Looked looked) {
        if (looked != null) {
            upkeep.learn(credential, looked.provider(), looked.finding());
        }
    }

    private CredentialStore.Sealed sealed(CredentialId id, CredentialWish wish) {
        Secret token = wish.token();
        Secret data = wish.data();
        return new CredentialStore.Sealed(
                token == null ? null : vault.seal(Keychain.TOKEN_PURPOSE, id.toString(), token),
                data == null ? null : vault.seal(DATA_PURPOSE, id.toString(), data));
    }

    private static void checkKind(Credential before, CredentialWish wish) {
        if (wish.cloudType() != null && !wish.cloudType().equalsIgnoreCase(before.cloudType())) {
            throw new Problem(
                            ErrorCode.INVALID_INPUT,
                            "The credential '" + before.name() + "' is of the kind '" + before.cloudType()
                                    + "' and stays so; delete it and add another one instead.")
                    .inField("cloud_type");
        }
    }
}
