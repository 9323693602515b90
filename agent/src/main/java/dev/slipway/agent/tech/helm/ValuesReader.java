package dev.slipway.agent.tech.helm;

import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.agent.scan.YamlFile;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.asset.AssetInput;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the values that a chart takes, each under the name that {@code helm --set} knows it by: {@code image.tag}. */
final class ValuesReader {
    private static final int MOST_OPEN = 40;

    private final Chart chart;
    private final SourceFiles files;
    private final ValueInputs inputs = new ValueInputs();

    /** The parts of the schema that are being looked into: these very ones, not merely equal ones. */
    private final Set<Yaml.Mapping> open = Collections.newSetFromMap(new IdentityHashMap<>());

    ValuesReader(Chart chart, SourceFiles files) {
        this.chart = chart;
        this.files = files;
    }

    List<AssetInput> inputs() {
        var schema = new ValuesSchema(mapping(HelmScanner.SCHEMA)).root();
        String path = path(HelmScanner.VALUES);
        var values = mapping(HelmScanner.VALUES);
        boolean all = values == null
                || leaves(
                        values,
                        "",
                        schema,
                        new ValueComments(files.file(path).orElseThrow().text()));
        if (!all || !missing(schema, "", values, true)) {
            chart.diagnostics()
                    .add(Diagnostic.warning(
                            "many-values",
                            "The chart has more than " + ValueInputs.MOST
                                    + " values; the first are listed, and the others keep their defaults",
                            values == null ? path(HelmScanner.SCHEMA) : path,
                            1,
                            1));
        }
        return inputs.all();
    }

    private String path(String name) {
        return HelmScanner.beside(chart.folder(), name);
    }

    private Yaml.@Nullable Mapping mapping(String name) {
        var file = files.file(path(name));
        if (file.isEmpty()) {
            return null;
        }
        var yaml = YamlFile.read(file.get());
        chart.diagnostics().addAll(yaml.diagnostics());
        if (yaml.mapping() == null && !yaml.documents().isEmpty()) {
            var root = yaml.documents().getFirst();
            chart.diagnostics()
                    .add(Diagnostic.error(
                            "no-mapping",
                            "The file must be a mapping and is " + root.described(),
                            yaml.path(),
                            root.place().line(),
                            root.place().column()));
        }
        return yaml.mapping();
    }

    /** False when there is no place for all of them. */
    private boolean leaves(Yaml.Mapping values, String prefix, SchemaNode schema, ValueComments comments) {
        for (var entry : MergedEntries.of(values)) {
            String key = entry.key().text();
            String name = prefix + escaped(key);
            var node = schema.property(key);
            if (entry.value() instanceof Yaml.Mapping inner && !inner.entries().isEmpty()) {
                if (!leaves(inner, name + ".", node, comments)) {
                    return false;
                }
            } else if (inputs.isFull()) {
                return false;
            } else {
                boolean wanted = schema.requires(key) && node.properties().isEmpty();
                var place = new ValueInputs.Place(
                        path(HelmScanner.VALUES), entry.key().place().line());
                inputs.add(name, entry.value(), comments.on(name, entry.key()), node, wanted, place);
            }
        }
        return true;
    }

    /**
     * What the schema knows and the file of values does not. A schema that leads back into itself is followed once. False when there is no
     * place for all of them.
     *
     * @param values what the file has at this place
     * @param there whether there is something at this place, or must be
     */
    private boolean missing(SchemaNode schema, String prefix, Yaml.@Nullable Mapping values, boolean there) {
        open.addAll(schema.sources());
        boolean all = schema.properties().stream()
                .allMatch(key -> missing(key, prefix + escaped(key), schema, values, there && schema.requires(key)));
        open.removeAll(schema.sources());
        return all;
    }

    private boolean missing(String key, String name, SchemaNode schema, Yaml.@Nullable Mapping values, boolean wanted) {
        var node = schema.property(key);
        var inner = values != null && values.get(key) instanceof Yaml.Mapping mapping ? mapping : null;
        if (!node.properties().isEmpty() && mayOpen(node)) {
            return missing(node, name + ".", inner, inner != null || wanted);
        }
        if (inputs.knows(name)) {
            return true;
        }
        if (inputs.isFull()) {
            return false;
        }
        inputs.add(
                name,
                node,
                wanted,
                new ValueInputs.Place(
                        path(HelmScanner.SCHEMA), schema.place(key).line()));
        return true;
    }

    private boolean mayOpen(SchemaNode node) {
        return open.size() < MOST_OPEN && node.sources().stream().noneMatch(open::contains);
    }

    /** A dot in a key is written {@code \.} for {@code --set} (Helm's documentation, "The Format and Limitations of --set"). */
    private static String escaped(String key) {
        return key.replace(".", "\\.");
    }
}
