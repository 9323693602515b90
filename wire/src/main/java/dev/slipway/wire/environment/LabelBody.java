package dev.slipway.wire.environment;

import org.jspecify.annotations.Nullable;

/**
 * A label of an environment.
 */
public record LabelBody(String key, @Nullable String value) {}
