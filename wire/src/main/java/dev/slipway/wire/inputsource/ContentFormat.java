package dev.slipway.wire.inputsource;

import org.jspecify.annotations.Nullable;

/**
 * How values are found in a text.
 *
 * @param type {@code JSON}, the only one
 * @param jsonPath JSONPath (RFC 9535's forerunner) of the values; absent: the text is a JSON list
 * @param displayJsonPath JSONPath of what people see for each; absent: the values themselves
 */
public record ContentFormat(
        @Nullable String type,
        @Nullable OverridableValue jsonPath,
        @Nullable OverridableValue displayJsonPath) {}
