package dev.slipway.blueprint;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Bounds for environments of a blueprint.
 *
 * @param maxDuration longest life; null: no limit
 * @param alwaysOn whether an environment may live until it is ended
 * @param maxActive most environments at a time; null: no limit
 */
public record LaunchPolicy(
        @Nullable Duration maxDuration,
        Duration defaultDuration,
        Duration defaultExtend,
        boolean alwaysOn,
        @Nullable Integer maxActive) {}
