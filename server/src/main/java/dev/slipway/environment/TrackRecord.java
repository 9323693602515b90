package dev.slipway.environment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a blueprint's launches in a space during the last {@link #SPAN}; environments that still live count however old.
 *
 * @param live environments of it that live now
 * @param launches launches that have come to something: up, failed, or given up
 * @param successes those of them that came up, be it after a retry
 * @param ready how long it usually takes until it is up, the median of those that came up; null where none did
 * @param lastUsed the newest launch
 * @param lastUsedByPerson the newest launch by the person who asks; null where there is none
 */
public record TrackRecord(
        int live,
        int launches,
        int successes,
        @Nullable Duration ready,
        Instant lastUsed,
        @Nullable Instant lastUsedByPerson) {
    /** How far back launches count. */
    public static final Duration SPAN = Duration.ofDays(180);
}
