package dev.slipway.wire.doctor;

import java.time.Instant;
import java.util.List;

/**
 * How far a person reaches at a Git host.
 *
 * @param complete whether all projects were looked at
 */
public record ReachBody(
        String summary,
        String account,
        String provider,
        boolean complete,
        long seen,
        long readable,
        List<Group> groups,
        List<Gap> unreadable,
        Instant checkedAt,
        long tookMs) {
    /** Projects below one uppermost group. */
    public record Group(String group, long seen, long readable, String link) {}

    /**
     * Projects that can be seen but not read.
     *
     * @param need the role that would do
     * @param link the page on which it is given
     */
    public record Gap(String group, long projects, String need, String link) {}
}
