package dev.slipway.agent.tech.cloudformation;

import dev.slipway.agent.yaml.Faults;
import dev.slipway.agent.yaml.Nearest;
import dev.slipway.agent.yaml.Yaml;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Checks that a parameter's default is one of the values it allows. */
record DefaultCheck(Faults faults, String name, Yaml.Mapping parameter) {
    void check() {
        Yaml given = parameter.get("Default");
        if (given == null) {
            return;
        }
        if (!(given instanceof Yaml.Scalar value) || value.isNull()) {
            faults.error(
                    given.place(),
                    "parameter-default",
                    "The default of parameter " + name + " must be text, but is " + given.described() + ".");
            return;
        }
        String type = Objects.requireNonNullElse(parameter.text("Type"), "");
        List<String> allowed = parameter.scalars("AllowedValues").stream()
                .map(DefaultCheck::comparable)
                .toList();
        if (!allowed.isEmpty() && !ParameterTypes.isLookedUp(type)) {
            values(value, type)
                    .filter(each -> !allowed.contains(each))
                    .findFirst()
                    .ifPresent(each -> faults.error(
                            value.place(),
                            "parameter-default",
                            "The default \"" + each + "\" of parameter " + name + " is none of its allowed values.",
                            Nearest.of(each, allowed)));
        }
    }

    private static Stream<String> values(Yaml.Scalar value, String type) {
        return ParameterTypes.isList(type)
                ? Arrays.stream(value.text().split(",")).map(String::strip)
                : Stream.of(comparable(value));
    }

    /** CloudFormation writes truth values in small letters before it compares. */
    private static String comparable(Yaml.Scalar value) {
        return value.type() == Yaml.Scalar.Type.BOOLEAN ? value.text().toLowerCase(Locale.ROOT) : value.text();
    }
}
