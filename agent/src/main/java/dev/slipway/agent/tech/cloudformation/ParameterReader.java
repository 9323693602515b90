package dev.slipway.agent.tech.cloudformation;

import dev.slipway.agent.scan.Guesses;
import dev.slipway.agent.yaml.Nearest;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.agent.yaml.YamlJson;
import dev.slipway.wire.asset.AssetInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes inputs of a template's parameters:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html.
 */
record ParameterReader(Template template) {
    private static final List<String> ATTRIBUTES = List.of(
            "Type",
            "Default",
            "Description",
            "NoEcho",
            "AllowedValues",
            "AllowedPattern",
            "ConstraintDescription",
            "MinLength",
            "MaxLength",
            "MinValue",
            "MaxValue");
    private static final List<String> RULES =
            List.of("AllowedPattern", "MinLength", "MaxLength", "MinValue", "MaxValue");
    private static final Set<String> TRUE = Set.of("true", "yes", "on", "1");

    List<AssetInput> inputs() {
        return template.section("Parameters").stream()
                .filter(entry -> !entry.key().text().startsWith("Fn::"))
                .map(this::input)
                .toList();
    }

    /** The names of the parameters whose values are not to be shown. */
    static Set<String> secrets(Template template) {
        return Set.copyOf(template.section("Parameters").stream()
                .filter(entry -> entry.value() instanceof Yaml.Mapping parameter && isSecret(parameter))
                .map(entry -> entry.key().text())
                .toList());
    }

    private AssetInput input(Yaml.Entry entry) {
        String name = entry.key().text();
        if (!(entry.value() instanceof Yaml.Mapping parameter)) {
            error(entry.value(), "parameter-form", "Parameter " + name + " must be a mapping with a Type.");
            return new AssetInput(name, "any", null, null, false, true, false, List.of(), List.of(), place(entry));
        }
        checkAttributes(name, parameter);
        List<String> allowed = parameter.items("AllowedValues").stream()
                .map(ParameterReader::text)
                .toList();
        new DefaultCheck(template.faults(), name, parameter).check();
        return new AssetInput(
                name,
                type(entry.key(), parameter),
                defaultValue(parameter),
                stripped(parameter.text("Description")),
                isSecret(parameter),
                defaultValue(parameter) == null,
                false,
                allowed,
                rules(parameter),
                place(entry));
    }

    private AssetInput.Source place(Yaml.Entry entry) {
        return Guesses.none(template.path(), entry.key().place().line());
    }

    private void checkAttributes(String name, Yaml.Mapping parameter) {
        for (Yaml.Entry attribute : parameter.entries()) {
            String written = attribute.key().text();
            if (!ATTRIBUTES.contains(written) && !written.startsWith("Fn::")) {
                template.faults()
                        .error(
                                attribute.key().place(),
                                "parameter-attribute",
                                "Parameter " + name + " has an attribute \"" + written
                                        + "\" that CloudFormation does not know.",
                                Nearest.of(written, ATTRIBUTES));
            }
        }
    }

    private String type(Yaml.Scalar key, Yaml.Mapping parameter) {
        String type = parameter.text("Type");
        if (type == null) {
            error(key, "parameter-type", "Parameter " + key.text() + " has no Type.");
        } else if (!ParameterTypes.isKnown(type)) {
            template.faults()
                    .error(
                            key.place(),
                            "parameter-type",
                            "Parameter " + key.text() + " has a type \"" + type
                                    + "\" that CloudFormation does not know.",
                            Nearest.of(type, ParameterTypes.PLAIN));
        }
        return type == null ? "any" : type;
    }

    private static List<AssetInput.Rule> rules(Yaml.Mapping parameter) {
        String explained = stripped(parameter.text("ConstraintDescription"));
        List<AssetInput.Rule> rules = new ArrayList<>();
        for (String attribute : RULES) {
            String value = parameter.text(attribute);
            if (value != null) {
                String limit = attribute.equals("AllowedPattern") ? whole(value) : value;
                rules.add(new AssetInput.Rule(word(attribute) + " " + limit, explained == null ? "" : explained));
            }
        }
        return rules;
    }

    /** CloudFormation wants the whole value to match, JSON Schema a part of it. */
    private static String whole(String pattern) {
        boolean anchored = pattern.startsWith("^") && pattern.endsWith("$") && !pattern.contains("|");
        return anchored ? pattern : "^(?:" + pattern + ")$";
    }

    /** As JSON Schema calls it: {@code pattern}, {@code minLength}. */
    private static String word(String attribute) {
        return attribute.equals("AllowedPattern")
                ? "pattern"
                : attribute.substring(0, 1).toLowerCase(Locale.ROOT) + attribute.substring(1);
    }

    private static boolean isSecret(Yaml.Mapping parameter) {
        String written = parameter.text("NoEcho");
        return written != null && TRUE.contains(written.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String defaultValue(Yaml.Mapping parameter) {
        Yaml given = parameter.get("Default");
        return given == null || (given instanceof Yaml.Scalar scalar && scalar.isNull()) ? null : text(given);
    }

    /** CloudFormation writes truth values in small letters. */
    private static String text(Yaml value) {
        if (!(value instanceof Yaml.Scalar scalar)) {
            return YamlJson.text(value);
        }
        boolean truth = scalar.type() == Yaml.Scalar.Type.BOOLEAN;
        return truth ? scalar.text().toLowerCase(Locale.ROOT) : scalar.text();
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private void error(Yaml at, String code, String message) {
        template.faults().error(at.place(), code, message);
    }
}
