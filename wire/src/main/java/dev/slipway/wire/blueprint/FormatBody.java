package dev.slipway.wire.blueprint;

import dev.slipway.wire.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tidy text; answered with 200 also when the text could not be read.
 *
 * @param yaml null where the text could not be read
 * @param diagnostics why not
 */
public record FormatBody(@Nullable String yaml, List<Diagnostic> diagnostics) {}
