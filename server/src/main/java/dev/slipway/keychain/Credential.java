package dev.slipway.keychain;

import dev.slipway.host.ProviderId;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credential without its secret.
 *
 * @param space null for one of the account
 * @param allSpaces of one of the account: whether every space may use it
 * @param username what Git is shown with the token; null where the host's usual one will do
 * @param person who deposited it
 * @param provider the Git host it is good for; null while that is not known
 */
public record Credential(
        CredentialId id,
        @Nullable SpaceId space,
        String name,
        @Nullable String description,
        String cloudType,
        String cloudIdentifier,
        boolean allSpaces,
        List<SpaceId> allowedSpaces,
        boolean madeByConnecting,
        UserId person,
        String personName,
        @Nullable String username,
        boolean hasToken,
        @Nullable ProviderId provider,
        TokenFacts facts,
        Health health,
        Instant created) {
    /** The cloud type of tokens of Git hosts, by the name that existing clients send. */
    static final String SOURCE_CONTROL = "sourceControl";

    /**
     * How it is.
     *
     * @param broken why it does not work; null while it does or is not known
     * @param rotationRefused why it is not exchanged for a new one any more
     */
    public record Health(
            @Nullable Instant checked,
            @Nullable String broken,
            @Nullable Instant brokenSince,
            @Nullable Instant rotatingSince,
            @Nullable Instant rotated,
            @Nullable String rotationRefused) {
        static Health fresh() {
            return new Health(null, null, null, null, null, null);
        }
    }

    /** Whether it may be used in a space. */
    boolean isUsableIn(SpaceId where) {
        return space == null ? allSpaces || allowedSpaces.contains(where) : space.equals(where);
    }

    /** Whether it is a token of a Git host. */
    public boolean isForGit() {
        return hasToken && cloudType.equals(SOURCE_CONTROL);
    }
}
