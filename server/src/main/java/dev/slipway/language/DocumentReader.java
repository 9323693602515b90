package dev.slipway.language;

import dev.slipway.agent.yaml.Yaml;
import dev.slipway.agent.yaml.YamlJson;
import dev.slipway.language.BlueprintDocument.Grain;
import dev.slipway.language.BlueprintDocument.Input;
import dev.slipway.language.BlueprintDocument.Label;
import dev.slipway.language.BlueprintDocument.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes out of the tree what the rest of the house wants to know; what is not as it should be is passed over. */
final class DocumentReader {
    private DocumentReader() {}

    static BlueprintDocument read(Yaml.Mapping file) {
        Yaml.Mapping metadata = file.mapping("metadata");
        return new BlueprintDocument(
                stripped(file.text("description")),
                stripped(metadata.text("display-name")),
                file.mapping("inputs").entries().stream()
                        .map(DocumentReader::input)
                        .toList(),
                file.mapping("outputs").entries().stream()
                        .map(DocumentReader::output)
                        .toList(),
                file.mapping("grains").entries().stream()
                        .map(DocumentReader::grain)
                        .toList(),
                sort(file),
                labels(metadata));
    }

    /** The names in a list separated by commas. */
    static List<String> names(@Nullable String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private static String sort(Yaml.Mapping file) {
        for (String sort : List.of("environment", "workflow", "family", "template")) {
            if (file.get(sort) != null) {
                return sort;
            }
        }
        return "blueprint";
    }

    private static List<Label> labels(Yaml.Mapping metadata) {
        var labels = new ArrayList<Label>();
        for (Yaml item : metadata.items("blueprint-labels")) {
            if (item instanceof Yaml.Scalar scalar) {
                labels.add(new Label(scalar.text(), null));
            } else if (item instanceof Yaml.Mapping label && label.text("key") != null) {
                labels.add(new Label(Objects.toString(label.text("key")), label.text("value")));
            }
        }
        return List.copyOf(labels);
    }

    private static Input input(Yaml.Entry entry) {
        Yaml.Mapping input = mapping(entry);
        String type = input.text("type");
        return new Input(
                entry.key().text(),
                type == null ? "string" : type.equals("execution-host") ? "agent" : type,
                input.text("style"),
                input.text("default"),
                stripped(input.text("description")),
                input.isTrue("sensitive"),
                input.scalars("allowed-values").stream().map(Yaml.Scalar::text).toList(),
                input.text("pattern"),
                input.text("validation-description"),
                input.text("parameter-name"),
                input.get("quick") == null || input.isTrue("quick"),
                input.text("source-name"),
                input.text("depends-on"));
    }

    private static Output output(Yaml.Entry entry) {
        Yaml.Mapping output = mapping(entry);
        return new Output(
                entry.key().text(),
                Objects.requireNonNullElse(output.text("value"), ""),
                "link".equals(output.text("kind")) ? "link" : "regular",
                output.isTrue("quick"));
    }

    private static Grain grain(Yaml.Entry entry) {
        Yaml.Mapping grain = mapping(entry);
        return new Grain(
                entry.key().text(),
                Objects.requireNonNullElse(grain.text("kind"), ""),
                names(grain.text("depends-on")),
                grain.text("when"),
                YamlJson.text(grain.mapping("spec")),
                grain.get("approvals") != null || grain.get("condition") != null);
    }

    private static Yaml.Mapping mapping(Yaml.Entry entry) {
        return entry.value() instanceof Yaml.Mapping mapping
                ? mapping
                : new Yaml.Mapping(entry.key().place(), List.of());
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }
}
