package dev.slipway.blueprint;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Faults;
import dev.slipway.kernel.Problem;
import dev.slipway.language.ParsedBlueprint;
import dev.slipway.wire.Diagnostic;

/** Texts that people give. */
public final class ValidText {
    private ValidText() {}

    /**
     * Lets only texts without errors pass.
     *
     * @throws Problem {@code INVALID_BLUEPRINT} in the field {@code yaml}, with every fault at once, each with its line
     */
    public static void require(String name, String yaml) {
        var faults = new Faults();
        ParsedBlueprint.of(yaml, name + ".yaml").diagnostics().stream()
                .filter(fault -> fault.severity().equals("error"))
                .map(ValidText::problem)
                .forEach(faults::add);
        faults.raise();
    }

    private static Problem problem(Diagnostic fault) {
        return new Problem(ErrorCode.INVALID_BLUEPRINT, "Line " + fault.line() + ": " + fault.message())
                .inField("yaml");
    }
}
