package dev.slipway.language;

import dev.slipway.agent.yaml.Yaml;
import dev.slipway.language.BlueprintDocument.Audience;
import dev.slipway.language.BlueprintDocument.Header;
import dev.slipway.language.BlueprintDocument.Instructions;
import dev.slipway.language.BlueprintDocument.Label;
import dev.slipway.language.BlueprintDocument.Layout;
import dev.slipway.language.BlueprintDocument.Metadata;
import dev.slipway.language.BlueprintDocument.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes out of the tree what is told about a blueprint; what is not as it should be is passed over. */
final class HeaderReader {
    private HeaderReader() {}

    static Header read(Yaml.Mapping file) {
        Yaml.Mapping metadata = file.mapping("metadata");
        return new Header(
                stripped(file.text("description")),
                new Metadata(
                        stripped(metadata.text("display-name")),
                        selfService(metadata.get("self-service")),
                        metadata.mapping("icon").text("path"),
                        catalogLabels(metadata)),
                instructions(file.mapping("instructions")),
                layout(file.mapping("layout")),
                environmentLabels(file));
    }

    static Source source(Yaml.Mapping source) {
        return new Source(source.text("store"), source.text("path"));
    }

    static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    private static @Nullable Audience selfService(@Nullable Yaml written) {
        return switch (written) {
            case Yaml.Sequence spaces ->
                new Audience(
                        false,
                        spaces.items().stream()
                                .filter(item -> item instanceof Yaml.Scalar scalar && !scalar.isNull())
                                .map(item -> ((Yaml.Scalar) item).text())
                                .toList());
            case Yaml.Scalar scalar
            when scalar.type() == Yaml.Scalar.Type.BOOLEAN ->
                new Audience(scalar.text().equalsIgnoreCase("true"), List.of());
            case null, default -> null;
        };
    }

    private static @Nullable Instructions instructions(Yaml.Mapping written) {
        if (written.entries().isEmpty()) {
            return null;
        }
        Yaml.Mapping source = written.mapping("source");
        return new Instructions(written.text("text"), source.text("path") == null ? null : source(source));
    }

    private static @Nullable Layout layout(Yaml.Mapping written) {
        Yaml.Mapping source = written.mapping("source");
        if (source.text("path") == null) {
            return null;
        }
        return new Layout(
                source(source),
                written.scalars("exclude-from-layout").stream()
                        .map(Yaml.Scalar::text)
                        .toList());
    }

    private static List<Label> catalogLabels(Yaml.Mapping metadata) {
        var labels = new ArrayList<Label>();
        for (Yaml item : metadata.items("blueprint-labels")) {
            if (item instanceof Yaml.Scalar scalar) {
                labels.add(new Label(scalar.text(), null, null, null));
            } else if (item instanceof Yaml.Mapping label && label.text("key") != null) {
                labels.add(new Label(
                        Objects.toString(label.text("key")),
                        label.text("value"),
                        label.text("initial-color"),
                        label.get("initial-quick-filter") == null ? null : label.isTrue("initial-quick-filter")));
            }
        }
        return List.copyOf(labels);
    }

    private static List<Label> environmentLabels(Yaml.Mapping file) {
        var labels = new ArrayList<Label>();
        for (Yaml item : file.items("labels")) {
            if (item instanceof Yaml.Scalar scalar) {
                labels.add(new Label(scalar.text(), null, null, null));
            } else if (item instanceof Yaml.Mapping label) {
                label.entries()
                        .forEach(entry -> labels.add(new Label(
                                entry.key().text(), label.text(entry.key().text()), null, null)));
            }
        }
        return List.copyOf(labels);
    }
}
