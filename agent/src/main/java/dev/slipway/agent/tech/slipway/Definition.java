package dev.slipway.agent.tech.slipway;

import dev.slipway.agent.scan.AssetNames;
import dev.slipway.agent.scan.HeaderComment;
import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.YamlFile;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A YAML file in a folder of the platform's, understood.
 *
 * @param root empty where the file holds no mapping
 */
record Definition(OwnFolder folder, YamlFile file, Yaml.Mapping root) {
    /**
     * Reads a file.
     *
     * @return empty for a file that has nothing of ours, in a folder whose name others use too
     */
    static Optional<Definition> read(OwnFolder folder, SourceFile source) {
        YamlFile file = YamlFile.read(source);
        Yaml.Mapping mapping = file.mapping();
        var root = mapping == null ? new Yaml.Mapping(Yaml.Place.START, List.of()) : mapping;
        var definition = new Definition(folder, file, root);
        return definition.isOurs() ? Optional.of(definition) : Optional.empty();
    }

    /** A file with the wrong ending and nothing of ours in it has one fault too many to be meant. */
    private boolean isOurs() {
        if (file.path().endsWith(".yml") && !hasSpecVersion() && !isLayout()) {
            return false;
        }
        return folder.isMarked()
                ? folder.type() != FolderType.INSTRUCTIONS || root.get("spec_version") != null
                : switch (folder.type()) {
                    case BLUEPRINTS -> true;
                    case ENVIRONMENTS -> hasSpecVersion() || says("environment_name:");
                    case LAYOUTS -> isLayout() || hasSpecVersion() || says("kind: layout");
                    default -> hasSpecVersion();
                };
    }

    /** For a file that cannot be read to its end. */
    private boolean says(String words) {
        return file.documents().isEmpty() && file.source().text().contains(words);
    }

    private boolean hasSpecVersion() {
        return root.get("spec_version") != null;
    }

    private boolean isLayout() {
        return "layout".equals(root.text("kind"));
    }

    /** The first of the deciding keys wins: a blueprint that also says {@code environment} is an environment. */
    String kind() {
        if (root.get("environment") instanceof Yaml.Mapping) {
            return "environment";
        }
        if (root.get("workflow") != null) {
            return "workflow";
        }
        if (isLayout()) {
            return "layout";
        }
        boolean told = root.get("grains") != null || root.get("family") != null || root.get("template") != null;
        return told ? "blueprint" : folder.type().kind();
    }

    ScannedAsset asset() {
        String name = folder.referenceName(file.path());
        String description = root.text("description");
        Map<String, String> facts = new TreeMap<>(new DefinitionFacts(root).all());
        facts.put("reference_name", name);
        facts.put("evidence", evidence());
        return new ScannedAsset(
                kind(),
                AssetNames.urlSafe(name),
                file.path(),
                description == null || description.isBlank() ? null : HeaderComment.firstSentence(description),
                Declared.inputs(file.path(), root),
                Declared.outputs(root),
                diagnostics(),
                facts);
    }

    private String evidence() {
        String fileName = file.source().entry().fileName();
        String key = kind().equals("layout") ? "kind" : "spec_version";
        Yaml value = root.get(key);
        return value == null
                ? "YAML in " + folder.described()
                : fileName + ", line " + value.place().line() + ": " + key + " " + root.text(key) + ", in "
                        + folder.described();
    }

    private List<Diagnostic> diagnostics() {
        var all = new ArrayList<>(file.diagnostics());
        var faults = new DefinitionFaults(this);
        all.addAll(faults.all());
        return List.copyOf(all);
    }
}
