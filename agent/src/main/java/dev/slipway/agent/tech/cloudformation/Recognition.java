package dev.slipway.agent.tech.cloudformation;

import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.YamlFile;
import dev.slipway.agent.yaml.Yaml;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells templates from all other YAML and JSON: by the format's version at the top, else by a transform of AWS or by resources whose
 * types only CloudFormation has. A piece of a Serverless Framework file looks the same, but for that framework's variables.
 */
final class Recognition {
    private static final String VERSION = "AWSTemplateFormatVersion";
    private static final List<String> FOREIGN_VARIABLES = List.of("${self:", "${opt:", "${file(", "${env:", "${sls:");

    private Recognition() {}

    /** The template in a file, if there is one. */
    static Optional<Template> template(SourceFile source) {
        String text = source.text();
        if (source.skipped() != null || !looksLikeOne(text)) {
            return Optional.empty();
        }
        YamlFile file = YamlFile.read(source);
        Yaml.Mapping root = file.mapping();
        String mark = root != null ? mark(root, text) : file.documents().isEmpty() ? versionLine(text) : null;
        return Optional.ofNullable(mark)
                .map(found -> Template.of(file, source.entry().fileName() + ", " + found));
    }

    /** Cheap, and true of every template. */
    private static boolean looksLikeOne(String text) {
        return text.contains(VERSION)
                || (text.contains("Resources") && (text.contains("AWS::") || text.contains("Custom::")));
    }

    private static @Nullable String mark(Yaml.Mapping root, String text) {
        for (Yaml.Entry entry : root.entries()) {
            if (entry.key().text().equals(VERSION) && entry.value() instanceof Yaml.Scalar version) {
                return at(entry.key()) + VERSION + " " + version.text();
            }
        }
        boolean other = (root.get("apiVersion") != null && root.get("kind") != null)
                || FOREIGN_VARIABLES.stream().anyMatch(text::contains);
        return other || !(root.get("Resources") instanceof Yaml.Mapping resources) ? null : mark(root, resources);
    }

    private static @Nullable String mark(Yaml.Mapping root, Yaml.Mapping resources) {
        for (Yaml.Entry entry : root.entries()) {
            List<String> names = entry.key().text().equals("Transform") ? Transforms.names(entry.value()) : List.of();
            if (names.stream().anyMatch(name -> name.startsWith("AWS::"))) {
                return at(entry.key()) + "Transform " + names.getFirst();
            }
        }
        return resources.entries().stream()
                .flatMap(Resource::of)
                .filter(Resource::isUnmistakable)
                .findFirst()
                .map(resource ->
                        at(resource.key()) + "resource " + resource.key().text() + " of type " + resource.type())
                .orElse(null);
    }

    private static String at(Yaml.Scalar key) {
        return "line " + key.place().line() + ": ";
    }

    /** The version where it stands at the top of a file too broken to be read; the first level of JSON is indented a little. */
    private static @Nullable String versionLine(String text) {
        boolean json = text.stripLeading().startsWith("{");
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            String plain = line.strip();
            int indent = line.indexOf(VERSION) - (plain.startsWith("\"") ? 1 : 0);
            boolean top = json ? indent >= 0 && indent <= 4 : indent == 0;
            if (top && plain.replaceAll("[\"' {]", "").startsWith(VERSION + ":")) {
                return "line " + number + ": " + VERSION;
            }
        }
        return null;
    }
}
