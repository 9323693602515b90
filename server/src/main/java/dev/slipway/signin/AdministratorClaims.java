package dev.slipway.signin;

import dev.slipway.credential.Tokens;
import dev.slipway.kernel.Secret;
import org.springframework.stereotype.Component;

/** The one claim to become the account's first administrator: whoever holds the set-up link's token, once. */
@Component
public final class AdministratorClaims {
    /** Name of the cookie, below {@code /auth}, that holds the token in the browser that used the link. */
    public static final String COOKIE = "slipway_setup";

    private final ClaimStore store;

    AdministratorClaims(ClaimStore store) {
        this.store = store;
    }

    /** Whether anybody can still become administrator by a token. */
    public boolean isOpen() {
        return store.exists();
    }

    /** Whether this is the token. */
    public boolean isOpen(Secret token) {
        return store.matches(Tokens.hash(token));
    }

    /** Makes a new claim in place of an earlier one. */
    public Secret renew() {
        var token = Tokens.random();
        store.put(Tokens.hash(token));
        return token;
    }

    /** Uses the claim up; false when the token is not its own. */
    boolean take(Secret token) {
        return store.take(Tokens.hash(token));
    }
}
