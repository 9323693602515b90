package dev.slipway.environment;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Refusals by a blueprint's policy: each names the policy, its value, and who can change it. */
final class PolicyProblems {
    private static final String WHO =
            "The space's developers and administrators can change that policy, in the settings of its catalog entry.";

    private PolicyProblems() {}

    static Problem tooLong(Duration wanted, Duration most, String blueprint) {
        return new Problem(
                        ErrorCode.POLICY_VIOLATED,
                        "The longest duration (max_duration) of " + blueprint + " is " + words(most)
                                + "; this would be " + words(wanted) + ". Choose a shorter time. " + WHO)
                .inField("duration");
    }

    static Problem notLater(String blueprint) {
        return new Problem(
                        ErrorCode.POLICY_VIOLATED,
                        "The policy of " + blueprint
                                + " (allow_scheduling) lets nobody put a launch off. Launch it now. " + WHO)
                .inField("scheduled_start_time");
    }

    static Problem tooMany(long live, int most, String blueprint) {
        return new Problem(
                ErrorCode.POLICY_VIOLATED,
                "The active environment limit (max_active_environments) of " + blueprint + " is " + most + ", and "
                        + live + (live == 1 ? " lives" : " live") + " in this space. End one first. " + WHO);
    }

    /** {@code 1 day 2 hours}, with the form that requests are written in. */
    private static String words(Duration duration) {
        List<String> parts = new ArrayList<>();
        add(parts, duration.toDays(), "day");
        add(parts, duration.toHoursPart(), "hour");
        add(parts, duration.toMinutesPart(), "minute");
        add(parts, duration.toSecondsPart(), "second");
        return String.join(" ", parts) + " (" + duration + ")";
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }
}
