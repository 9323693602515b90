package dev.slipway.agent.tech.ansible;

import dev.slipway.agent.scan.Guesses;
import dev.slipway.agent.scan.YamlFile;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.agent.yaml.YamlJson;
import dev.slipway.wire.asset.AssetInput;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Inputs as a role specifies them:
 * https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_reuse_roles.html#specification-format. A type is written as there,
 * with what it holds behind it: {@code list(str)}, {@code dict(host: str, port: int)}. A default is the one the role gives; the one
 * specified only repeats it.
 */
record ArgumentSpecs(Values values, RoleDefaults defaults) {
    private static final int DEEPEST = 6;
    private static final int LONGEST_TYPE = 2_000;

    static List<AssetInput> inputs(Yaml.Mapping entryPoint, YamlFile file, RoleDefaults defaults) {
        var specs =
                new ArgumentSpecs(new Values(file.path(), Lines.of(file.source().text())), defaults);
        return entryPoint.mapping("options").entries().stream()
                .map(entry -> specs.input(entry.key(), option(entry.value())))
                .toList();
    }

    private AssetInput input(Yaml.Scalar key, Yaml.Mapping option) {
        String name = key.text();
        Yaml given = option.get("default");
        AssetInput known = defaults.inputs().get(name);
        String text = given == null ? null : values.text(given);
        boolean secret =
                Boolean.TRUE.equals(values.truth(option.get("no_log"))) || (known != null && known.sensitive());
        boolean required = Boolean.TRUE.equals(values.truth(option.get("required")));
        String real = known == null || required ? null : known.defaultValue();
        return new AssetInput(
                name,
                type(option, 0),
                real == null ? text : real,
                text(option.get("description")),
                secret,
                required,
                given instanceof Yaml.Scalar scalar && scalar.isNull(),
                option.items("choices").stream().map(this::choice).toList(),
                List.of(),
                Guesses.none(values.path(), key.place().line()));
    }

    private String choice(Yaml choice) {
        String text = values.text(choice);
        return text == null ? YamlJson.text(choice) : text;
    }

    private static String type(Yaml.Mapping option, int depth) {
        String type = Objects.requireNonNullElse(option.text("type"), "str");
        Yaml.Mapping inner = option.mapping("options");
        String elements = option.text("elements");
        if (depth >= DEEPEST) {
            return type;
        }
        String held = inner.entries().isEmpty() ? "" : "(" + members(inner, depth) + ")";
        String whole = type.equals("list") && elements != null ? "list(" + elements + held + ")" : type + held;
        return whole.length() <= LONGEST_TYPE ? whole : type;
    }

    private static String members(Yaml.Mapping options, int depth) {
        return options.entries().stream()
                .map(entry -> entry.key().text() + ": " + type(option(entry.value()), depth + 1))
                .collect(Collectors.joining(", "));
    }

    private static Yaml.Mapping option(Yaml value) {
        return value instanceof Yaml.Mapping mapping ? mapping : new Yaml.Mapping(value.place(), List.of());
    }

    /** A description is a text or a list of paragraphs. */
    static @Nullable String text(@Nullable Yaml description) {
        return switch (description) {
            case Yaml.Scalar scalar
            when !scalar.isNull() && !scalar.text().isBlank() -> scalar.text().strip();
            case Yaml.Sequence list ->
                list.items().stream()
                        .map(ArgumentSpecs::text)
                        .filter(Objects::nonNull)
                        .reduce((one, other) -> one + " " + other)
                        .orElse(null);
            case null, default -> null;
        };
    }
}
