package dev.slipway.execution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of an order's run.
 *
 * @param tookMs milliseconds; null while it runs, as is the exit code
 */
public record LoggedStep(
        OrderId order,
        String name,
        Instant startedAt,
        @Nullable Long tookMs,
        @Nullable Integer exitCode) {}
