package dev.slipway.gitlab.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token that opens the repository of a project, or of all projects of a group, for nobody in particular.
 *
 * @param username what git shows beside it
 * @param digest SHA-256 of the token
 */
public record DeployToken(
        long id,
        Membership.Place place,
        long placeId,
        String name,
        String username,
        String digest,
        List<String> scopes,
        @Nullable Instant expiresAt,
        boolean revoked)
        implements Row {

    /** Whether its time has passed. */
    public boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** The same token, unusable for ever. */
    public DeployToken revoke() {
        return new DeployToken(id, place, placeId, name, username, digest, scopes, expiresAt, true);
    }

    @Override
    public String toString() {
        return "DeployToken[" + id + " " + name + "]";
    }
}
