package dev.slipway.wire.inputsource;

import org.jspecify.annotations.Nullable;

/**
 * A value that blueprints may replace where an administrator said so.
 *
 * @param overridable whether an input's {@code overrides} may give another
 */
public record OverridableValue(
        boolean overridable, @Nullable String value) {}
