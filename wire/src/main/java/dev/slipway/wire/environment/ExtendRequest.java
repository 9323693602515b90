package dev.slipway.wire.environment;

import org.jspecify.annotations.Nullable;

/**
 * Request to move an environment's end by an ISO 8601 duration.
 */
public record ExtendRequest(@Nullable String duration) {}
