package dev.slipway.wire.inputsource;

import org.jspecify.annotations.Nullable;

/**
 * An input source, asked for and answered alike. In a change, an absent name, description or list of spaces stays as it is.
 *
 * @param allowedSpaces absent in a new one: all
 */
public record InputSourceBody(
        @Nullable String name,
        @Nullable String description,
        @Nullable AllowedSpaces allowedSpaces,
        @Nullable SourceDetails details) {}
