package dev.slipway.agent.tech.cloudformation;

import dev.slipway.agent.scan.YamlFile;
import dev.slipway.agent.yaml.Faults;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.wire.Diagnostic;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A template as far as it could be read.
 *
 * @param root empty where the file is broken
 * @param evidence by what it was recognised
 * @param faults collected while it is understood
 */
record Template(YamlFile file, Yaml.Mapping root, String evidence, Faults faults) {
    static Template of(YamlFile file, String evidence) {
        Yaml.Mapping root = file.mapping();
        return new Template(
                file,
                root == null ? new Yaml.Mapping(Yaml.Place.START, List.of()) : root,
                evidence,
                new Faults(file.path()));
    }

    String path() {
        return file.path();
    }

    String folder() {
        return file.source().entry().folder();
    }

    /** Whether nothing of the file could be read. */
    boolean isUnread() {
        return file.mapping() == null;
    }

    @Nullable
    String description() {
        String written = root.text("Description");
        return written == null || written.isBlank() ? null : written.strip();
    }

    /** The entries of a section, such as {@code Parameters}. */
    List<Yaml.Entry> section(String name) {
        return root.mapping(name).entries();
    }

    /** The resources that say what they are. */
    List<Resource> resources() {
        return section("Resources").stream().flatMap(Resource::of).toList();
    }

    /** What is wrong with the file and with what it says, in the order of the file. */
    List<Diagnostic> diagnostics() {
        return Stream.concat(file.diagnostics().stream(), faults.all().stream())
                .sorted(Comparator.<Diagnostic>comparingInt(fault -> Objects.requireNonNullElse(fault.line(), 0))
                        .thenComparingInt(fault -> Objects.requireNonNullElse(fault.column(), 0)))
                .toList();
    }
}
