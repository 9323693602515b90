package dev.slipway.wire.blueprint;

import org.jspecify.annotations.Nullable;

/**
 * Request to set the bounds for environments of a blueprint. Durations in ISO 8601; absent and empty ones mean the default, for
 * {@code max_duration} no limit.
 */
public record PolicyRequest(
        @Nullable String maxDuration,
        @Nullable String defaultDuration,
        @Nullable String defaultExtend,
        @Nullable Integer maxActiveEnvironments,
        @Nullable Boolean alwaysOn,
        @Nullable Boolean allowScheduling) {}
