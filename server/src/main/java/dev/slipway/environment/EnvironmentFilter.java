package dev.slipway.environment;

import dev.slipway.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** Which environments of a space are wanted; a null asks for nothing. */
record EnvironmentFilter(
        @Nullable UserId owner,
        @Nullable Boolean automation,
        @Nullable String name,
        int limit) {}
