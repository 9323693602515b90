package dev.slipway.wire.blueprint;

import dev.slipway.wire.Diagnostic;
import java.util.List;

/**
 * What is wrong with a blueprint's text; answered with 200 also when there are errors.
 */
public record ValidationBody(
        List<BlueprintBody.ErrorBody> errors, List<BlueprintBody.ErrorBody> warnings, List<Diagnostic> diagnostics) {}
