package dev.slipway.wire.repository;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the list of the caller's projects at a Git host has come.
 *
 * @param state {@code listing}, {@code complete}, {@code failed} or {@code held}
 * @param known how many projects are known now
 * @param complete whether all have been listed once
 * @param startedAt when the last pass over all began
 * @param listedAt when one last came to its end
 * @param refreshedAt when news were last asked for
 * @param nextFullListing when all are listed again by itself
 * @param problem why it does not go on
 */
public record ListingBody(
        String state,
        int known,
        boolean complete,
        @Nullable Instant startedAt,
        @Nullable Instant listedAt,
        @Nullable Instant refreshedAt,
        @Nullable Instant nextFullListing,
        RepositoryBody.@Nullable Fault problem) {}
