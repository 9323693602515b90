package dev.slipway.agent.tech.shell;

import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.SourceFiles;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files that scripts take lines from ({@code source}, {@code .}), found by their names as far as those are written out. */
final class SourcedFiles {
    private static final int DEEPEST = 4;

    private final SourceFiles files;
    private final Map<String, List<String>> byName;
    private final Map<String, ShellReader> read = new HashMap<>();
    private @Nullable Set<String> libraries;

    SourcedFiles(SourceFiles files, Map<String, List<String>> byName) {
        this.files = files;
        this.byName = byName;
    }

    /**
     * Names of all variables that the sourced files set.
     *
     * @return empty where one of them is not known
     */
    Optional<Set<String>> assigned(Set<String> sources) {
        var names = new HashSet<String>();
        return collect(sources, names, 0) ? Optional.of(names) : Optional.empty();
    }

    /** Whether others take lines from a script, which is then hardly meant to be run. */
    boolean isSourced(String path) {
        if (libraries == null) {
            var found = new HashSet<String>();
            byName.values().forEach(paths -> paths.forEach(each -> collectSourced(each, found)));
            libraries = found;
        }
        return libraries.contains(path);
    }

    private void collectSourced(String path, Set<String> found) {
        if (!path.endsWith(".py")) {
            reader(path).sources().stream()
                    .flatMap(source -> named(source).stream())
                    .filter(each -> !each.equals(path))
                    .forEach(found::add);
        }
    }

    private List<String> named(String source) {
        String name = source.substring(source.lastIndexOf('/') + 1);
        return name.contains("$") ? List.of() : byName.getOrDefault(name, List.of());
    }

    private boolean collect(Set<String> sources, Set<String> names, int depth) {
        for (String source : sources) {
            List<String> paths = named(source);
            if (paths.size() != 1 || depth >= DEEPEST) {
                return false;
            }
            ShellReader reader = reader(paths.getFirst());
            names.addAll(reader.assigned());
            if (!collect(reader.sources(), names, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    ShellReader reader(String path) {
        return read.computeIfAbsent(path, this::read);
    }

    private ShellReader read(String path) {
        return ShellReader.read(files.file(path).map(SourceFile::text).orElse(""));
    }
}
