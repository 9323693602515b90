package dev.slipway.language;

import dev.slipway.agent.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers the places of a file that name something in a connected repository. */
final class SourceUses {
    private static final Set<String> KEYS = Set.of("source", "sources");
    private static final Set<String> SECTIONS = Set.of("instructions", "layout", "family");

    /** A store whose things are no files of a repository: uploads, registries, and blueprints stored here. */
    private static final List<String> NO_REPOSITORIES = List.of("env-storage/", "artifactory/", "qtorque");

    private final List<SourceUse> found = new ArrayList<>();

    List<SourceUse> in(Yaml.Mapping file) {
        for (Yaml.Entry entry : file.entries()) {
            if (SECTIONS.contains(entry.key().text())) {
                walk(entry.value(), "");
            }
        }
        for (Yaml.Entry grain : file.mapping("grains").entries()) {
            if (grain.value() instanceof Yaml.Mapping mapping && !"cloudshell".equals(mapping.text("kind"))) {
                walk(mapping.mapping("spec"), grain.key().text());
            }
        }
        return found.stream()
                .sorted((one, other) -> Integer.compare(one.line(), other.line()))
                .toList();
    }

    private void walk(Yaml node, String grain) {
        switch (node) {
            case Yaml.Sequence list -> list.items().forEach(item -> walk(item, grain));
            case Yaml.Mapping mapping -> {
                for (Yaml.Entry entry : mapping.entries()) {
                    if (KEYS.contains(entry.key().text())) {
                        sources(entry.value()).forEach(source -> add(source, mapping, grain));
                    }
                    if (!entry.key().text().equals("inputs")) {
                        walk(entry.value(), grain);
                    }
                }
            }
            case Yaml.Scalar _ -> {}
        }
    }

    private static Stream<Yaml> sources(Yaml value) {
        return value instanceof Yaml.Sequence list ? list.items().stream() : Stream.of(value);
    }

    /** In the files of a shell grain, the source is the store's name and the rest stands beside it. */
    private void add(Yaml value, Yaml.Mapping around, String grain) {
        if (value instanceof Yaml.Mapping source && source.get("store") instanceof Yaml.Scalar store) {
            add(store, source, grain);
        } else if (value instanceof Yaml.Scalar store && around.get("path") != null) {
            add(store, around, grain);
        }
    }

    private void add(Yaml.Scalar store, Yaml.Mapping source, String grain) {
        boolean filledInLater = Stream.of("path", "branch", "tag", "commit")
                .anyMatch(key -> source.get(key) instanceof Yaml.Scalar scalar && scalar.isTemplate());
        if (store.isNull()
                || store.isTemplate()
                || filledInLater
                || NO_REPOSITORIES.stream().anyMatch(store.text()::startsWith)) {
            return;
        }
        String path = source.text("path");
        Yaml place = path == null ? store : Objects.requireNonNull(source.get("path"));
        found.add(new SourceUse(
                grain,
                store.text(),
                normal(path),
                source.text("branch"),
                source.text("tag"),
                source.text("commit"),
                place.place().line(),
                place.place().column()));
    }

    private static String normal(@Nullable String path) {
        return path == null || path.isBlank() ? "." : path.strip().replace('\\', '/');
    }
}
