package dev.slipway.repository;

import dev.slipway.access.Access;
import dev.slipway.access.Hosts;
import dev.slipway.host.Provider;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.SpaceId;
import dev.slipway.keychain.Credential;
import dev.slipway.keychain.Keychain;
import dev.slipway.keychain.Login;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes out in whose name a repository is to be connected. */
@Component
class Approaches {
    private final Hosts hosts;
    private final Keychain keychain;

    Approaches(Hosts hosts, Keychain keychain) {
        this.hosts = hosts;
        this.keychain = keychain;
    }

    /** The typed token, the credential of that name, the caller's grant, or nobody's name for public projects. */
    Approach of(SpaceId space, Actor actor, Provider provider, ConnectWish wish, String name) {
        var token = wish.token();
        if (token != null) {
            keychain.checkFree(space, Objects.requireNonNullElse(wish.credentialName(), name));
            return typed(provider, wish.username(), token);
        }
        if (wish.credentialName() != null) {
            return stored(find(space, wish.credentialName(), "credential_name"));
        }
        return new Approach(hosts.own(provider, actor.id()), null, null);
    }

    /** @throws Problem {@code PROVIDER_TOKEN_REJECTED} and the like when the host does not take it */
    Approach typed(Provider provider, @Nullable String username, Secret token) {
        return new Approach(
                new Access.Token(token, username), null, keychain.look(provider, new Login(username, token)));
    }

    static Approach stored(Credential credential) {
        return new Approach(new Access.Stored(credential.id()), credential, null);
    }

    /** The caller's own grant. */
    static Approach granted(Actor actor) {
        return new Approach(new Access.Granted(actor.id()), null, null);
    }

    /** @throws Problem {@code INVALID_INPUT} in that field */
    Credential find(SpaceId space, String name, String field) {
        return keychain.find(space, name)
                .orElseThrow(() -> new Problem(
                                ErrorCode.INVALID_INPUT,
                                "There is no credential '" + name
                                        + "' in this space, nor one of the account that serves it. Add it first, or give the"
                                        + " access token itself once; it is kept under this name.")
                        .inField(field));
    }

    /**
     * The kept credential that a connection has from now on; a typed token is kept under this name.
     *
     * @return null for an approach without a token
     */
    @Nullable
    Credential kept(SpaceId space, Actor actor, Provider provider, Approach approach, String name) {
        if (approach.access() instanceof Access.Token(Secret token, String username)) {
            var facts = Objects.requireNonNull(approach.facts());
            return keychain.keep(space, actor, name, provider, new Login(username, token), facts);
        }
        if (approach.credential() != null) {
            keychain.serves(approach.credential().id(), provider);
        }
        return approach.credential();
    }

    /** Another token for a credential that is kept already. */
    void replace(Credential credential, Provider provider, Approach approach) {
        if (approach.access() instanceof Access.Token(Secret token, String username)) {
            keychain.replace(credential.id(), provider, new Login(username, token));
        }
    }
}
