package dev.slipway.access;

import dev.slipway.kernel.Secret;
import dev.slipway.kernel.UserId;
import dev.slipway.keychain.CredentialId;
import org.jspecify.annotations.Nullable;

/** In whose name a Git host is asked. */
public sealed interface Access {
    /** With the person's grant, whose token is refreshed when it has to be. */
    record Granted(UserId person) implements Access {}

    /**
     * With a token that somebody typed.
     *
     * @param username what Git is shown with it, for deploy tokens; null for the host's usual one
     */
    record Token(Secret token, @Nullable String username) implements Access {
        public Token(Secret token) {
            this(token, null);
        }
    }

    /** With a credential that is kept under a name. */
    record Stored(CredentialId credential) implements Access {}

    /** As nobody; shows public projects. */
    record Open() implements Access {}
}
