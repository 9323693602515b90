package dev.slipway.language;

import dev.slipway.wire.Diagnostic;
import java.util.List;

/**
 * A blueprint's text, understood as far as possible.
 *
 * @param document what could be read; trustworthy when there is no error
 * @param diagnostics everything that is wrong, in the order of the file
 * @param sources every place that names something in a connected repository, in the order of the file
 */
public record ParsedBlueprint(BlueprintDocument document, List<Diagnostic> diagnostics, List<SourceUse> sources) {
    /**
     * Reads and checks a text; never fails.
     *
     * @param path the file, as it is to be named in diagnostics
     */
    public static ParsedBlueprint of(String yaml, String path) {
        return BlueprintParser.parse(yaml, path);
    }

    /** Whether there is no error. */
    public boolean isValid() {
        return diagnostics.stream().noneMatch(fault -> fault.severity().equals("error"));
    }
}
