package dev.slipway.wire.inputsource;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks a source that need not be stored yet.
 *
 * @param overrides values for overridable fields, by field name
 * @param search what somebody typed
 */
public record SourcePreviewRequest(
        SourceDetails details,
        @Nullable Map<String, @Nullable String> overrides,
        @Nullable String search) {}
