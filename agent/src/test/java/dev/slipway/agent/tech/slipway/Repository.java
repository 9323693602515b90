package dev.slipway.agent.tech.slipway;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.YamlFile;
import dev.slipway.agent.yaml.Yaml;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Small repositories, written down in a test. */
final class Repository {
    private Repository() {}

    static OwnFolders folders(String... paths) {
        return new OwnFolders(Arrays.stream(paths).map(Repository::entry).toList());
    }

    static TreeEntry entry(String path) {
        return new TreeEntry(path, TreeEntry.Kind.FILE, "id", 0);
    }

    /** A file in the only folder of ours, which counts by its name or by these markers. */
    static Optional<Definition> read(String path, String text, String... markers) {
        OwnFolder folder = folders(markers).of(entry(path)).orElseThrow();
        return Definition.read(folder, file(path, text));
    }

    static Yaml.Mapping mapping(String text) {
        return (Yaml.Mapping) YamlFile.read(file("x.yaml", text)).documents().getFirst();
    }

    private static SourceFile file(String path, String text) {
        return SourceFile.of(entry(path), text.getBytes(StandardCharsets.UTF_8));
    }
}
