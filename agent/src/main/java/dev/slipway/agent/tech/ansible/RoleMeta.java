package dev.slipway.agent.tech.ansible;

import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.agent.scan.YamlFile;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.wire.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a role says about itself.
 *
 * @param main {@code meta/main.yml}; empty where there is none
 * @param specs the entry points in {@code argument_specs}, wherever they are written; null where there are none
 * @param specsFile where they are written
 */
record RoleMeta(
        Yaml.Mapping main,
        Yaml.@Nullable Mapping specs,
        @Nullable YamlFile specsFile,
        List<Diagnostic> diagnostics) {
    static RoleMeta read(String folder, SourceFiles files) {
        var diagnostics = new ArrayList<Diagnostic>();
        YamlFile main = first(files, folder, "meta/main").orElse(null);
        YamlFile alone = first(files, folder, "meta/argument_specs").orElse(null);
        Stream.of(Optional.ofNullable(main), Optional.ofNullable(alone))
                .flatMap(Optional::stream)
                .forEach(file -> diagnostics.addAll(file.diagnostics()));
        YamlFile told = alone == null ? main : alone;
        Yaml specs = mapping(told).get("argument_specs");
        return new RoleMeta(
                mapping(main), specs instanceof Yaml.Mapping found ? found : null, told, List.copyOf(diagnostics));
    }

    Yaml.Mapping galaxy() {
        return main.mapping("galaxy_info");
    }

    /** Whether it tells what only a role has. */
    boolean isRole() {
        return main.get("galaxy_info") != null || main.get("dependencies") != null || specs != null;
    }

    List<String> dependencies() {
        return main.items("dependencies").stream()
                .flatMap(role -> PlaybookFacts.names(role).stream())
                .toList();
    }

    /** The main entry point. */
    Yaml.Mapping entryPoint() {
        return specs == null ? new Yaml.Mapping(Yaml.Place.START, List.of()) : specs.mapping("main");
    }

    /** A file of a role under one of the two endings. */
    static Optional<YamlFile> first(SourceFiles files, String folder, String name) {
        return Stream.of(".yml", ".yaml")
                .flatMap(ending -> files.file(AnsiblePaths.in(folder, name + ending)).stream())
                .filter(file -> file.skipped() == null)
                .map((SourceFile file) -> YamlFile.read(file))
                .findFirst();
    }

    private static Yaml.Mapping mapping(@Nullable YamlFile file) {
        Yaml.Mapping mapping = file == null ? null : file.mapping();
        return mapping == null ? new Yaml.Mapping(Yaml.Place.START, List.of()) : mapping;
    }
}
