package dev.slipway.agent.tech.helm;

import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.agent.scan.YamlFile;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.agent.yaml.YamlJson;
import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.asset.AssetInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the values that a chart takes, each under the name that {@code helm --set} knows it by: {@code image.tag}. */
final class ValuesReader {
    /** More than a person reads; the rest can be set by a file of values all the same. */
    private static final int MOST = 500;

    private final Chart chart;
    private final SourceFiles files;
    private final Map<String, AssetInput> inputs = new LinkedHashMap<>();
    private boolean more;

    ValuesReader(Chart chart, SourceFiles files) {
        this.chart = chart;
        this.files = files;
    }

    List<AssetInput> inputs() {
        var schema = new ValuesSchema(mapping(HelmScanner.SCHEMA));
        String path = HelmScanner.beside(chart.folder(), HelmScanner.VALUES);
        var values = mapping(HelmScanner.VALUES);
        if (values != null) {
            var comments = new ValueComments(files.file(path).orElseThrow().text());
            leaves(values, "", schema.root(), comments);
        }
        missing(schema.root(), "", 0);
        if (more) {
            chart.diagnostics()
                    .add(Diagnostic.warning(
                            "many-values",
                            "The chart has more than " + MOST
                                    + " values; the first are listed, and the others keep their defaults",
                            values == null ? HelmScanner.beside(chart.folder(), HelmScanner.SCHEMA) : path,
                            1,
                            1));
        }
        return List.copyOf(inputs.values());
    }

    private Yaml.@Nullable Mapping mapping(String name) {
        var file = files.file(HelmScanner.beside(chart.folder(), name));
        if (file.isEmpty()) {
            return null;
        }
        var yaml = YamlFile.read(file.get());
        chart.diagnostics().addAll(yaml.diagnostics());
        return yaml.mapping();
    }

    private void leaves(Yaml.Mapping values, String prefix, SchemaNode schema, ValueComments comments) {
        for (var entry : values.entries()) {
            String key = entry.key().text();
            String name = prefix + escaped(key);
            var node = schema.property(key);
            if (entry.value() instanceof Yaml.Mapping inner && !inner.entries().isEmpty()) {
                leaves(inner, name + ".", node, comments);
            } else {
                put(input(name, entry, node, comments, schema.requires(key)));
            }
        }
    }

    private static AssetInput input(
            String name, Yaml.Entry entry, SchemaNode schema, ValueComments comments, boolean wanted) {
        var value = entry.value();
        boolean empty = value instanceof Yaml.Scalar scalar
                && (scalar.isNull() || scalar.text().isEmpty());
        String comment = comments.of(name, entry.key());
        String described = schema.text("description");
        return new AssetInput(
                name,
                schema.type().orElse(type(value)),
                empty && wanted ? null : text(value),
                described == null ? comment : described,
                false,
                wanted && empty,
                value instanceof Yaml.Scalar scalar && scalar.isNull(),
                schema.allowedValues(),
                schema.rules());
    }

    /** What the schema knows and the file of values does not. */
    private void missing(SchemaNode schema, String prefix, int depth) {
        if (depth > ValuesSchema.DEEPEST) {
            return;
        }
        for (String key : schema.properties()) {
            var node = schema.property(key);
            String name = prefix + escaped(key);
            boolean known = inputs.keySet().stream().anyMatch(each -> each.equals(name) || each.startsWith(name + "."));
            if (!node.properties().isEmpty()) {
                missing(node, name + ".", depth + 1);
            } else if (!known) {
                var value = node.value("default");
                boolean wanted = value == null && schema.requires(key) && depth == 0;
                put(new AssetInput(
                        name,
                        node.type().orElse("any"),
                        value == null ? null : text(value),
                        node.text("description"),
                        false,
                        wanted,
                        value == null && !wanted,
                        node.allowedValues(),
                        node.rules()));
            }
        }
    }

    private void put(AssetInput input) {
        if (inputs.size() < MOST) {
            inputs.putIfAbsent(input.name(), input);
        } else {
            more = true;
        }
    }

    /** A dot in a key is written {@code \.} for {@code --set} (Helm's documentation, "The Format and Limitations of --set"). */
    private static String escaped(String key) {
        return key.replace(".", "\\.");
    }

    private static String type(Yaml value) {
        return switch (value) {
            case Yaml.Mapping _ -> "object";
            case Yaml.Sequence _ -> "array";
            case Yaml.Scalar scalar ->
                switch (scalar.type()) {
                    case TEXT -> "string";
                    case INTEGER -> "integer";
                    case NUMBER -> "number";
                    case BOOLEAN -> "boolean";
                    case NULL -> "any";
                };
        };
    }

    private static @Nullable String text(Yaml value) {
        return switch (value) {
            case Yaml.Scalar scalar -> scalar.isNull() ? null : scalar.text();
            case Yaml.Mapping _, Yaml.Sequence _ -> YamlJson.text(value);
        };
    }
}
