package dev.slipway.agent.scan;

import dev.slipway.agent.yaml.Faults;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.agent.yaml.YamlReader;
import dev.slipway.wire.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of YAML or JSON as far as it could be read. Bounded in size, depth and number of values, whatever it holds.
 *
 * @param documents roots of its documents, those that are not empty
 * @param diagnostics what is wrong with it, at most two hundred
 */
public record YamlFile(SourceFile source, List<Yaml> documents, List<Diagnostic> diagnostics) {
    /** Reads a file that a scanner asked for. Throws nothing; a file that was left out has no documents and says why. */
    public static YamlFile read(SourceFile source) {
        String skipped = source.skipped();
        if (skipped != null) {
            return new YamlFile(
                    source, List.of(), List.of(Diagnostic.warning("file-skipped", skipped, source.path(), 1, 1)));
        }
        var faults = new Faults(source.path());
        var documents = YamlReader.readAll(source.text(), faults);
        return new YamlFile(source, documents, faults.all());
    }

    public String path() {
        return source.path();
    }

    /** The first document where it is a mapping; null where it is none. */
    public Yaml.@Nullable Mapping mapping() {
        return documents.isEmpty() || !(documents.getFirst() instanceof Yaml.Mapping mapping) ? null : mapping;
    }
}
