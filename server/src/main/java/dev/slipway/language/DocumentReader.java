package dev.slipway.language;

import static dev.slipway.language.HeaderReader.stripped;

import dev.slipway.agent.yaml.Yaml;
import dev.slipway.agent.yaml.YamlJson;
import dev.slipway.language.BlueprintDocument.Extras;
import dev.slipway.language.BlueprintDocument.Grain;
import dev.slipway.language.BlueprintDocument.Input;
import dev.slipway.language.BlueprintDocument.Member;
import dev.slipway.language.BlueprintDocument.Output;
import dev.slipway.language.BlueprintDocument.Reference;
import dev.slipway.language.BlueprintDocument.Sections;
import dev.slipway.language.BlueprintDocument.Upload;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes out of the tree what the rest of the house wants to know; what is not as it should be is passed over. */
final class DocumentReader {
    private DocumentReader() {}

    static BlueprintDocument read(Yaml.Mapping file) {
        return new BlueprintDocument(
                sort(file),
                HeaderReader.read(file),
                all(file.mapping("inputs"), DocumentReader::input),
                all(file.mapping("outputs"), DocumentReader::output),
                all(file.mapping("grains"), DocumentReader::grain),
                all(
                        file.mapping("env_references"),
                        entry ->
                                new Reference(entry.key().text(), mapping(entry).text("labels-selector"))),
                all(
                        file.mapping("family").mapping("members"),
                        entry -> new Member(
                                entry.key().text(),
                                HeaderReader.source(mapping(entry).mapping("source")))),
                new Sections(
                        json(file.get("customization")),
                        json(file.get("workflow")),
                        json(file.get("environment")),
                        json(file.get("resources"))));
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

    private static <T> List<T> all(Yaml.Mapping section, Function<Yaml.Entry, T> reading) {
        return section.entries().stream().map(reading).toList();
    }

    private static String sort(Yaml.Mapping file) {
        for (String sort : List.of("environment", "workflow", "family", "template")) {
            if (file.get(sort) != null) {
                return sort;
            }
        }
        return BlueprintParser.LAYOUT.equals(file.text("kind")) ? BlueprintParser.LAYOUT : "blueprint";
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
                texts(input, "allowed-values"),
                input.text("pattern"),
                input.text("validation-description"),
                input.text("parameter-name"),
                input.get("quick") == null || input.isTrue("quick"),
                input.text("source-name"),
                input.text("depends-on"),
                extras(entry.key().place().line(), input));
    }

    private static Extras extras(int line, Yaml.Mapping input) {
        return new Extras(
                line,
                input.text("display-style"),
                input.isTrue("searchable"),
                json(input.get("overrides")),
                "file".equals(input.text("type")) ? upload(input) : null,
                texts(input, "allowed-credential-providers").stream()
                        .map(name -> name.equals("nviae") ? "nvaie" : name)
                        .toList(),
                json(input.get("target-filters")),
                json(input.get("resource-selector")));
    }

    private static Upload upload(Yaml.Mapping input) {
        return new Upload(
                number(input.text("max-size-MB"), Double::valueOf),
                number(input.text("max-files"), Integer::valueOf),
                texts(input, "allowed-formats"));
    }

    private static <T extends Number> @Nullable T number(@Nullable String text, Function<String, T> reading) {
        try {
            return text == null ? null : reading.apply(text.strip());
        } catch (NumberFormatException notOne) {
            return null;
        }
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
                grain.get("approvals") != null || grain.get("condition") != null,
                entry.key().place().line());
    }

    private static List<String> texts(Yaml.Mapping mapping, String key) {
        return mapping.scalars(key).stream().map(Yaml.Scalar::text).toList();
    }

    private static @Nullable String json(@Nullable Yaml section) {
        return section == null || (section instanceof Yaml.Scalar scalar && scalar.isNull())
                ? null
                : YamlJson.text(section);
    }

    private static Yaml.Mapping mapping(Yaml.Entry entry) {
        return entry.value() instanceof Yaml.Mapping mapping
                ? mapping
                : new Yaml.Mapping(entry.key().place(), List.of());
    }
}
