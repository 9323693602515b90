package dev.slipway.agent.tech.slipway;

import dev.slipway.agent.scan.Guesses;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.agent.yaml.YamlJson;
import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.AssetOutput;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The inputs and outputs that a blueprint, a workflow or an environment declares. An input without settings is a string. */
final class Declared {
    private Declared() {}

    static List<AssetInput> inputs(String path, Yaml.Mapping root) {
        return root.mapping("inputs").entries().stream()
                .map(entry -> input(path, entry.key(), settings(entry)))
                .toList();
    }

    static List<AssetOutput> outputs(Yaml.Mapping root) {
        return root.mapping("outputs").entries().stream()
                .map(entry -> new AssetOutput(
                        entry.key().text(),
                        settings(entry).text("description"),
                        settings(entry).isTrue("sensitive")))
                .toList();
    }

    private static Yaml.Mapping settings(Yaml.Entry entry) {
        return entry.value() instanceof Yaml.Mapping mapping
                ? mapping
                : new Yaml.Mapping(entry.value().place(), List.of());
    }

    private static AssetInput input(String path, Yaml.Scalar name, Yaml.Mapping settings) {
        String given = text(settings.get("default"));
        String description = settings.text("description");
        return new AssetInput(
                name.text(),
                Objects.requireNonNullElse(settings.text("type"), "string"),
                given,
                description == null ? null : description.strip(),
                settings.isTrue("sensitive"),
                given == null,
                false,
                settings.scalars("allowed-values").stream()
                        .map(Yaml.Scalar::text)
                        .toList(),
                rules(settings),
                Guesses.none(path, name.place().line()));
    }

    private static List<AssetInput.Rule> rules(Yaml.Mapping settings) {
        String pattern = settings.text("pattern");
        String message = Objects.requireNonNullElse(settings.text("validation-description"), "");
        return pattern == null ? List.of() : List.of(new AssetInput.Rule("pattern " + pattern, message));
    }

    private static @Nullable String text(@Nullable Yaml value) {
        return switch (value) {
            case null -> null;
            case Yaml.Scalar scalar -> scalar.isNull() ? null : scalar.text();
            default -> YamlJson.text(value);
        };
    }
}
