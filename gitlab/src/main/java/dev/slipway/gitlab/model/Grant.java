package dev.slipway.gitlab.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An OAuth access token with its refresh token; revoked together.
 *
 * @param personId null for client credentials
 * @param refreshDigest null for client credentials
 */
public record Grant(
        long id,
        String accessDigest,
        @Nullable String refreshDigest,
        long applicationId,
        @Nullable Long personId,
        List<String> scopes,
        Instant createdAt,
        int expiresIn,
        boolean revoked)
        implements Row {
    /** Seconds that every access token lives. */
    public static final int LIFETIME = 7200;

    /** Whether the access token's time is up. */
    public boolean expired(Instant now) {
        return !now.isBefore(createdAt.plusSeconds(expiresIn));
    }

    /** The same pair, unusable for ever. */
    public Grant revoke() {
        return new Grant(id, accessDigest, refreshDigest, applicationId, personId, scopes, createdAt, expiresIn, true);
    }

    @Override
    public String toString() {
        return "Grant[" + id + "]";
    }
}
