package dev.slipway.snapshot;

import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.RepositoryId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a scan found in one commit. Never changed, but for who confirmed it.
 *
 * @param edition of the scanners
 * @param counts beside the snapshot whose assets were the repository's at that time
 * @param held why its changes wait; null when they do not
 */
record Snapshot(
        UUID id,
        SpaceId space,
        RepositoryId repository,
        String commit,
        int edition,
        Instant takenAt,
        long tookMs,
        int files,
        int assets,
        Counts counts,
        @Nullable String held,
        @Nullable Confirmation confirmation) {
    /** How many assets there are of each change. */
    record Counts(int appeared, int changed, int moved, int vanished) {}

    /** Somebody looked at it and meant it. */
    record Confirmation(String by, Instant at) {}

    boolean isHeld() {
        return held != null && confirmation == null;
    }
}
