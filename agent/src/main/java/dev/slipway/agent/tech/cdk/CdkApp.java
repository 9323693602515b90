package dev.slipway.agent.tech.cdk;

import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.YamlFile;
import dev.slipway.agent.yaml.Yaml;
import java.util.List;
import java.util.Optional;

/**
 * An app as far as its {@code cdk.json} could be read.
 *
 * @param root empty where the file is broken
 * @param command what runs the app; empty where the file is broken
 */
record CdkApp(YamlFile file, Yaml.Mapping root, String command) {
    static Optional<CdkApp> read(SourceFile source) {
        YamlFile file = YamlFile.read(source);
        Yaml.Mapping root = file.mapping();
        if (root == null) {
            boolean broken = file.documents().isEmpty() && source.text().contains("\"app\"");
            return broken
                    ? Optional.of(new CdkApp(file, new Yaml.Mapping(Yaml.Place.START, List.of()), ""))
                    : Optional.empty();
        }
        String command = root.text("app");
        return command == null || command.isBlank()
                ? Optional.empty()
                : Optional.of(new CdkApp(file, root, command.strip()));
    }

    String folder() {
        return file.source().entry().folder();
    }

    /** The line at which the app is given; 1 where the file is broken. */
    int line() {
        return root.entries().stream()
                .filter(entry -> entry.key().text().equals("app"))
                .map(entry -> entry.key().place().line())
                .findFirst()
                .orElse(1);
    }
}
