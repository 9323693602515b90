package dev.slipway.blueprint;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Bounds for environments of a blueprint.
 *
 * @param maxDuration longest life; null: no limit
 * @param alwaysOn whether an environment may live until it is ended
 * @param maxActive most environments at a time; null: no limit
 * @param allowScheduling whether a launch may be put off to a later time
 */
public record LaunchPolicy(
        @Nullable Duration maxDuration,
        Duration defaultDuration,
        Duration defaultExtend,
        boolean alwaysOn,
        @Nullable Integer maxActive,
        boolean allowScheduling) {
    /** What holds until somebody decides otherwise: no limits, two hours at a time. */
    public static final LaunchPolicy DEFAULT =
            new LaunchPolicy(null, Duration.ofHours(2), Duration.ofHours(2), true, null, true);
}
