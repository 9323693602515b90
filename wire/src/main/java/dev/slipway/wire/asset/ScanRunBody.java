package dev.slipway.wire.asset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scan that goes on for longer than a moment, or how it ended.
 *
 * @param id names it in the requests about it
 * @param state running, done, failed, cancelled, or interrupted when its server ended
 * @param step what it does, or did last: fetching, listing, reading, scanning or comparing
 * @param done objects fetched, files read, or the number of the scanner that looks through them
 * @param total how many there are; 0 when that is not known
 * @param scanner which one looks through the files; null in other steps
 * @param endedAt null while it goes on
 * @param cancelledBy who cancelled it; null when nobody did
 */
public record ScanRunBody(
        String id,
        String state,
        String step,
        int done,
        int total,
        @Nullable String scanner,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String cancelledBy) {}
