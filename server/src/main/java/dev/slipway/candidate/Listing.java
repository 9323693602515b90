package dev.slipway.candidate;

import dev.slipway.host.ProviderId;
import dev.slipway.kernel.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the list of one person's projects at one host has come.
 *
 * @param pass number of the last full pass that was begun
 * @param nextPage where that pass goes on; null at its beginning
 * @param running whether that pass has not ended yet
 * @param knownBefore how many projects were known when it began
 * @param fullSince when a full pass last came to its end; null: never, so that what is there is not all
 * @param fullDue whether something hints at removals, so that the next pass has to be a full one
 * @param refreshed when news were last asked for
 * @param held whether the last full pass missed so many that removing them waits for somebody's word
 * @param fault why it does not go on; null while it does
 */
record Listing(
        UUID id,
        ProviderId provider,
        UserId person,
        int pass,
        @Nullable String nextPage,
        boolean running,
        int knownBefore,
        @Nullable Instant fullSince,
        boolean fullDue,
        @Nullable Instant refreshed,
        @Nullable Instant started,
        boolean held,
        @Nullable Fault fault) {
    boolean isComplete() {
        return fullSince != null;
    }
}
