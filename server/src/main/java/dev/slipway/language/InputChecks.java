package dev.slipway.language;

import dev.slipway.agent.yaml.Faults;
import dev.slipway.agent.yaml.Nearest;
import dev.slipway.agent.yaml.Yaml;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** What must hold between the keys of an input. */
final class InputChecks {
    private final Faults faults;

    InputChecks(Faults faults) {
        this.faults = faults;
    }

    void check(Yaml.Mapping inputs) {
        List<String> names =
                inputs.entries().stream().map(entry -> entry.key().text()).toList();
        for (Yaml.Entry entry : inputs.entries()) {
            reserved(entry.key());
            if (entry.value() instanceof Yaml.Mapping input) {
                one(entry.key().text(), input, names);
            }
        }
    }

    private void reserved(Yaml.Scalar name) {
        String plain = name.text().toLowerCase(Locale.ROOT);
        if (plain.startsWith("colony") || plain.startsWith("torque")) {
            faults.warning(
                    name.place(),
                    "reserved-name",
                    "Names that begin with \"colony\" or \"torque\" were kept for the product; choose another for \""
                            + name.text() + "\".");
        }
    }

    private void one(String name, Yaml.Mapping input, List<String> names) {
        dependsOn(name, input, names);
        style(name, input);
        Pattern pattern = pattern(name, input);
        if (input.get("default") instanceof Yaml.Scalar given && !given.isNull() && !given.isTemplate()) {
            defaultValue(name, input, given, pattern);
        }
    }

    private void dependsOn(String name, Yaml.Mapping input, List<String> names) {
        if (!(input.get("depends-on") instanceof Yaml.Scalar list)) {
            return;
        }
        for (String other : DocumentReader.names(list.text())) {
            if (!names.contains(other)) {
                faults.error(
                        list.place(),
                        "unknown-input",
                        "Input \"" + name + "\" depends on \"" + other + "\", which is no input.",
                        Nearest.of(other, names));
            }
        }
    }

    private void style(String name, Yaml.Mapping input) {
        String type = Objects.requireNonNullElse(input.text("type"), "string");
        boolean fits = switch (Objects.requireNonNullElse(input.text("style"), "text")) {
            case "radio", "duration" -> type.equals("string");
            case "multi-select" ->
                List.of("string", "parameter", "input-source").contains(type);
            default -> true;
        };
        Yaml style = input.get("style");
        if (!fits && style != null) {
            faults.error(
                    style.place(),
                    "style-of-type",
                    "Input \"" + name + "\" is of type " + type + ", which has no style " + input.text("style") + ".");
        }
    }

    private @Nullable Pattern pattern(String name, Yaml.Mapping input) {
        if (!(input.get("pattern") instanceof Yaml.Scalar written)) {
            return null;
        }
        try {
            return Pattern.compile(written.text());
        } catch (PatternSyntaxException failure) {
            faults.error(
                    written.place(),
                    "bad-pattern",
                    "The pattern of input \"" + name + "\" is no regular expression: " + failure.getDescription()
                            + ".");
            return null;
        }
    }

    private void defaultValue(String name, Yaml.Mapping input, Yaml.Scalar given, @Nullable Pattern pattern) {
        List<String> allowed =
                input.scalars("allowed-values").stream().map(Yaml.Scalar::text).toList();
        boolean several = "multi-select".equals(input.text("style"));
        List<String> values = several ? Selection.values(given.text()) : List.of(given.text());
        if (several
                && values.isEmpty()
                && !given.text().isBlank()
                && !given.text().strip().equals("[]")) {
            faults.error(
                    given.place(),
                    "bad-default",
                    "The default of input \"" + name + "\" must be a JSON list of texts, such as '[\"a\",\"b\"]'.");
        }
        for (String value : values) {
            if (!allowed.isEmpty() && !allowed.contains(value)) {
                faults.error(
                        given.place(),
                        "default-not-allowed",
                        "The default \"" + value + "\" of input \"" + name + "\" is not among its allowed-values.",
                        Nearest.of(value, allowed));
            }
        }
        if (pattern != null && !several && !BoundedPattern.matches(pattern, given.text())) {
            faults.warning(
                    given.place(),
                    "default-mismatch",
                    "The default of input \"" + name + "\" does not match its pattern.");
        }
        if ("duration".equals(input.text("style")) && !isDuration(given.text())) {
            faults.error(
                    given.place(),
                    "bad-duration",
                    "The default of input \"" + name + "\" is no duration such as PT2H or P1DT8H.");
        }
    }

    private static boolean isDuration(String text) {
        try {
            return !java.time.Duration.parse(text).isNegative();
        } catch (DateTimeException notOne) {
            return false;
        }
    }
}
