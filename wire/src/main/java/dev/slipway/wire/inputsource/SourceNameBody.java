package dev.slipway.wire.inputsource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an author of blueprints needs to know of an input source.
 *
 * @param overridable fields that an input's {@code overrides} may give
 */
public record SourceNameBody(String name, @Nullable String description, String type, List<String> overridable) {}
