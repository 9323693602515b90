package dev.slipway.wire.asset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a scan found in one commit, kept as it was.
 *
 * @param id names it in the requests about it
 * @param tookMs milliseconds that the scan took
 * @param assets how many were found
 * @param files how many files the commit has
 * @param appeared how many were new beside the snapshot before
 * @param changed how many were there before with another content
 * @param moved how many lay elsewhere before
 * @param vanished how many were not there any more
 * @param held why its changes wait for somebody to confirm them; null when they do not
 * @param confirmedBy who did; null when nobody had to
 */
public record SnapshotBody(
        String id,
        String commit,
        @Nullable String link,
        Instant takenAt,
        long tookMs,
        int assets,
        int files,
        int appeared,
        int changed,
        int moved,
        int vanished,
        @Nullable String held,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt) {}
