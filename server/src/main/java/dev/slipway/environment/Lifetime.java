package dev.slipway.environment;

import dev.slipway.blueprint.LaunchPolicy;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Works out when an environment begins and ends, within what the blueprint's policy allows. Pure. */
final class Lifetime {
    private static final String START = "scheduled_start_time";
    private static final Duration FARTHEST_START = Duration.ofDays(366);

    private Lifetime() {}

    /**
     * The start of a launch that is put off; null: at once.
     *
     * @throws Problem {@code POLICY_VIOLATED}, {@code INVALID_DURATION}
     */
    static @Nullable Instant start(LaunchWish wish, LaunchPolicy policy, String blueprint, Instant now) {
        var start = wish.start();
        if (start == null) {
            return null;
        }
        if (!policy.allowScheduling()) {
            throw PolicyProblems.notLater(blueprint);
        }
        if (!start.isAfter(now)) {
            throw new Problem(
                            ErrorCode.INVALID_DURATION,
                            "The start time has passed already; give a later one, or none to start at once")
                    .inField(START);
        }
        if (Duration.between(now, start).compareTo(FARTHEST_START) > 0) {
            throw new Problem(ErrorCode.INVALID_DURATION, "A launch can be put off by a year at most").inField(START);
        }
        return start;
    }

    /**
     * The end of a launch; null: when somebody ends it.
     *
     * @param from when it begins
     * @throws Problem {@code POLICY_VIOLATED}, {@code INVALID_DURATION}
     */
    static @Nullable Instant end(LaunchWish wish, LaunchPolicy policy, String blueprint, Instant from) {
        var duration = wish.duration();
        var end = wish.end();
        if (duration == null && end == null) {
            return policy.alwaysOn() && policy.maxDuration() == null ? null : from.plus(policy.defaultDuration());
        }
        var until = duration != null ? plus(from, duration) : end;
        if (until == null || !until.isAfter(from)) {
            throw new Problem(
                            ErrorCode.INVALID_DURATION,
                            wish.start() == null
                                    ? "The end time has passed already; give a later one"
                                    : "The end time is not after the start time; give a later one")
                    .inField("scheduled_end_time");
        }
        check(Duration.between(from, until), policy.maxDuration(), blueprint);
        return until;
    }

    /**
     * The end after an extension.
     *
     * @throws Problem {@code POLICY_VIOLATED}, {@code WRONG_STATE} when it has no end or is on its way there
     */
    static Instant extended(Environment environment, Duration by) {
        if (!environment.status().isLive()) {
            throw new Problem(
                    ErrorCode.WRONG_STATE,
                    environment.name() + " is " + environment.status().label() + " and cannot be extended any more");
        }
        var end = environment.endsAt();
        if (end == null) {
            throw new Problem(
                    ErrorCode.WRONG_STATE,
                    environment.name() + " stays until somebody ends it; there is nothing to extend");
        }
        var later = plus(end, by);
        check(
                Duration.between(environment.begins(), later),
                environment.facts().maxDuration(),
                environment.blueprintName());
        return later;
    }

    private static void check(Duration wanted, @Nullable Duration most, String blueprint) {
        if (most != null && wanted.compareTo(most) > 0) {
            throw PolicyProblems.tooLong(wanted, most, blueprint);
        }
    }

    private static Instant plus(Instant start, Duration by) {
        if (by.compareTo(Duration.ofDays(36_500)) > 0) {
            throw new Problem(ErrorCode.INVALID_DURATION, "No environment lives for more than a hundred years")
                    .inField("duration");
        }
        return start.plus(by);
    }
}
