package dev.slipway.discovery;

import dev.slipway.repository.RepositoryId;
import dev.slipway.wire.Diagnostic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the scans of a repository went.
 *
 * @param commit commit of the last good scan; null when there was none
 * @param edition of the scanners that made it
 * @param fault why a later scan failed
 */
record ScanRecord(
        RepositoryId repository,
        @Nullable String commit,
        int edition,
        @Nullable Instant scannedAt,
        long tookMs,
        int assets,
        int files,
        List<Diagnostic> diagnostics,
        @Nullable String fault,
        @Nullable Instant faultAt) {}
