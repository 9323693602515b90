package dev.slipway.blueprint;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.blueprint.PolicyRequest;
import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads the bounds that a request asks for; what is absent or empty falls back to the default. */
final class Policies {
    private Policies() {}

    /** @throws Problem {@code INVALID_DURATION}, {@code INVALID_INPUT} naming the field */
    static LaunchPolicy of(PolicyRequest request) {
        Duration most = duration(request.maxDuration(), "max_duration");
        Duration usual = orDefault(duration(request.defaultDuration(), "default_duration"));
        Duration extend = orDefault(duration(request.defaultExtend(), "default_extend"));
        if (most != null && usual.compareTo(most) > 0) {
            if (duration(request.defaultDuration(), "default_duration") != null) {
                throw new Problem(
                                ErrorCode.INVALID_DURATION,
                                "The default duration " + usual + " is longer than the longest, " + most + ".")
                        .inField("default_duration");
            }
            usual = most;
        }
        Integer active = request.maxActiveEnvironments();
        if (active != null && active < 1) {
            throw new Problem(
                            ErrorCode.INVALID_INPUT,
                            "At least one environment must be allowed; leave it empty for no limit.")
                    .inField("max_active_environments");
        }
        return new LaunchPolicy(
                most,
                usual,
                extend,
                request.alwaysOn() == null ? LaunchPolicy.DEFAULT.alwaysOn() : request.alwaysOn(),
                active,
                request.allowScheduling() == null ? LaunchPolicy.DEFAULT.allowScheduling() : request.allowScheduling());
    }

    private static Duration orDefault(@Nullable Duration duration) {
        return duration == null ? LaunchPolicy.DEFAULT.defaultDuration() : duration;
    }

    private static @Nullable Duration duration(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Duration duration = Duration.parse(text.strip());
            if (!duration.isNegative() && !duration.isZero()) {
                return duration;
            }
        } catch (DateTimeException _) {
            // Falls through to the same message.
        }
        throw new Problem(ErrorCode.INVALID_DURATION, "\"" + text + "\" is no duration; write it like PT2H or P1DT8H.")
                .inField(field);
    }
}
