package dev.slipway.environment;

import dev.slipway.blueprint.LaunchPolicy;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Works out when an environment ends, within what the blueprint's policy allows. Pure. */
final class Lifetime {
    private Lifetime() {}

    /**
     * The end of a launch; null: when somebody ends it.
     *
     * @throws Problem {@code POLICY_VIOLATED}, {@code INVALID_DURATION}
     */
    static @Nullable Instant end(LaunchWish wish, LaunchPolicy policy, String blueprint, Instant now) {
        var duration = wish.duration();
        var end = wish.end();
        if (duration == null && end == null) {
            return policy.alwaysOn() && policy.maxDuration() == null ? null : now.plus(policy.defaultDuration());
        }
        var until = duration != null ? plus(now, duration) : end;
        if (until == null || !until.isAfter(now)) {
            throw new Problem(ErrorCode.INVALID_DURATION, "The end time has passed already; give a later one")
                    .inField("scheduled_end_time");
        }
        check(Duration.between(now, until), policy.maxDuration(), blueprint);
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
                Duration.between(environment.created(), later),
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
