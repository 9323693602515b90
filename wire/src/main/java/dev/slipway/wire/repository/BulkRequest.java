package dev.slipway.wire.repository;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many repositories to connect.
 *
 * @param repositories at most 200
 * @param credentialName the credential for all of them; absent: the caller's own grant
 */
public record BulkRequest(
        @Nullable List<Item> repositories,
        @Nullable String credentialName,
        @Nullable Boolean eacAutoRegistration) {
    /** One of them; a name that is left out is made from the path. */
    public record Item(
            @Nullable String repositoryUrl,
            @Nullable String branch,
            @Nullable String repositoryName) {}
}
