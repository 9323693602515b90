package dev.slipway.wire.parameter;

import org.jspecify.annotations.Nullable;

/**
 * A parameter; the value of a sensitive one is always shown as {@code ***}.
 */
public record ParameterBody(
        @Nullable String name,
        @Nullable String value,
        boolean sensitive,
        @Nullable String description) {}
