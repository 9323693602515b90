package dev.slipway.agent.tech.ansible;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.agent.scan.YamlFile;
import dev.slipway.agent.yaml.Yaml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Small repositories, written down in a test. */
final class Repository {
    private Repository() {}

    /** Files, each a path and its text in turn. */
    static SourceFiles of(String... pathsAndTexts) {
        List<TreeEntry> tree = new ArrayList<>();
        Map<String, SourceFile> read = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            SourceFile file = file(pathsAndTexts[i], pathsAndTexts[i + 1]);
            tree.add(file.entry());
            read.put(file.path(), file);
        }
        tree.sort(Comparator.comparing(TreeEntry::path));
        return new SourceFiles(tree, read);
    }

    static SourceFile file(String path, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return SourceFile.of(entry(path, content.length), content);
    }

    static SourceFile skipped(String path) {
        return SourceFile.skipped(entry(path, 9_999_999), "The file is too large.");
    }

    /** The first document of a text. */
    static Yaml yaml(String text) {
        return YamlFile.read(file("x.yml", text)).documents().getFirst();
    }

    static Yaml.Mapping mapping(String text) {
        return (Yaml.Mapping) yaml(text);
    }

    private static TreeEntry entry(String path, int size) {
        return new TreeEntry(path, TreeEntry.Kind.FILE, "id", size);
    }
}
