package dev.slipway.repository;

import dev.slipway.access.Access;
import dev.slipway.keychain.Credential;
import dev.slipway.keychain.TokenFacts;
import org.jspecify.annotations.Nullable;

/**
 * In whose name somebody wants a repository connected.
 *
 * @param credential the kept one that was named; null otherwise
 * @param facts what the host tells of a token that was typed; null otherwise
 */
record Approach(
        Access access,
        @Nullable Credential credential,
        @Nullable TokenFacts facts) {
    /** Whether it opens Git but not the host's API. */
    boolean clonesOnly() {
        return (facts != null && facts.clonesOnly())
                || (credential != null && credential.facts().clonesOnly());
    }

    /** By the name that the connection has for it. */
    String word() {
        return switch (access) {
            case Access.Granted _ -> "grant";
            case Access.Token _, Access.Stored _ -> "token";
            case Access.Open() -> "open";
        };
    }
}
