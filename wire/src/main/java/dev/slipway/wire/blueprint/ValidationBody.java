package dev.slipway.wire.blueprint;

import dev.slipway.wire.Diagnostic;
import java.util.List;

/**
 * What is wrong with a blueprint's text, and its outline; answered with 200 also when there are errors.
 *
 * @param sort {@code blueprint}, {@code workflow}, {@code environment}, {@code family}, {@code template} or {@code layout}
 * @param grains those that could be read, in the order written
 */
public record ValidationBody(
        List<BlueprintBody.ErrorBody> errors,
        List<BlueprintBody.ErrorBody> warnings,
        List<Diagnostic> diagnostics,
        String sort,
        List<Grain> grains) {
    /**
     * A piece of work.
     *
     * @param dependsOn names as written, also of grains that do not exist
     * @param line line of its name, counted from 1
     */
    public record Grain(String name, String kind, List<String> dependsOn, int line) {}
}
