package dev.slipway.launch;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.language.BlueprintDocument.Input;
import dev.slipway.language.BoundedPattern;
import dev.slipway.language.Selection;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What the blueprint asks of a value. */
final class InputRules {
    private final Input input;
    private final LaunchOrder order;

    InputRules(Input input, LaunchOrder order) {
        this.input = input;
        this.order = order;
    }

    /** @throws Problem {@code INVALID_INPUT} naming the field */
    void check(String value) {
        boolean several = "multi-select".equals(input.style());
        List<String> values = several ? Selection.values(value) : List.of(value);
        if (several && values.isEmpty() && !value.strip().equals("[]") && !value.isEmpty()) {
            throw refused(input, "must be a JSON list of texts, such as [\"a\",\"b\"].");
        }
        boolean isDefault = value.equals(input.defaultValue());
        for (String one : values) {
            if (!isDefault
                    && !input.allowedValues().isEmpty()
                    && !input.allowedValues().contains(one)) {
                throw refused(input, "must be one of " + String.join(", ", input.allowedValues()) + ".");
            }
        }
        pattern(value);
        TypeRules.check(input, order, values);
        if ("duration".equals(input.style()) && !isDuration(value)) {
            throw refused(input, "must be a duration such as PT2H or P1DT8H.");
        }
    }

    private void pattern(String value) {
        String pattern = input.pattern();
        if (pattern != null && !BoundedPattern.matches(Pattern.compile(pattern), value)) {
            throw refused(
                    input,
                    Objects.requireNonNullElse(
                            input.validationDescription(), "must match the pattern " + pattern + "."));
        }
    }

    static Problem refused(Input input, String why) {
        return new Problem(ErrorCode.INVALID_INPUT, input.name() + ": " + why).inField("inputs." + input.name());
    }

    private static boolean isDuration(String value) {
        try {
            return !Duration.parse(value).isNegative();
        } catch (DateTimeException notOne) {
            return false;
        }
    }
}
