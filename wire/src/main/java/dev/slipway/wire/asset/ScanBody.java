package dev.slipway.wire.asset;

import dev.slipway.wire.Diagnostic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the scan of a repository went.
 *
 * @param commit commit of the last good scan; null when there was none yet
 * @param tookMs milliseconds the last good scan took
 * @param assets how many assets it found
 * @param files how many files the commit has
 * @param diagnostics about the repository as a whole, such as what was left out
 * @param held why what a later scan found waits for somebody to confirm it; null when nothing does
 * @param fault why a later scan failed; null when the last one was good
 * @param run the scan that goes on, or the last one where it was cancelled or broke off; null otherwise
 */
public record ScanBody(
        String repository,
        @Nullable String commit,
        @Nullable Instant scannedAt,
        long tookMs,
        int assets,
        int files,
        List<Diagnostic> diagnostics,
        @Nullable String held,
        @Nullable String fault,
        @Nullable Instant faultAt,
        @Nullable ScanRunBody run) {}
