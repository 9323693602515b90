package dev.slipway.agent.tech.terraform;

import dev.slipway.agent.scan.RepositoryPaths;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Tells root modules from the others by evidence: a module with a backend is meant to be applied, one that another module calls
 * by a path is a part of that one. A folder's name counts only together with that: {@code examples} and {@code tests} are what
 * nothing else calls, and being called by them does not make a module a part.
 */
final class ModuleRoles {
    private static final Set<String> EXAMPLE_FOLDERS = Set.of("examples", "example", "samples", "sample");
    private static final Set<String> TEST_FOLDERS = Set.of("tests", "test", "fixtures", "testdata");

    private final Map<String, Set<String>> callers = new TreeMap<>();

    ModuleRoles(List<TerraformModule> modules) {
        for (TerraformModule module : modules) {
            for (String called : localCalls(module)) {
                if (!called.equals(module.path())) {
                    callers.computeIfAbsent(called, _ -> new TreeSet<>()).add(module.path());
                }
            }
        }
    }

    Map<String, String> facts(TerraformModule module) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("role", role(module));
        Set<String> calledBy = callers.getOrDefault(module.path(), Set.of());
        if (!calledBy.isEmpty()) {
            facts.put("called_by", String.join(", ", calledBy));
        }
        return facts;
    }

    private String role(TerraformModule module) {
        boolean hasBackend = !module.settings("backend", 1).isEmpty()
                || !module.settings("cloud", 0).isEmpty();
        if (hasBackend && !lies(module.path(), TEST_FOLDERS) && !lies(module.path(), EXAMPLE_FOLDERS)) {
            return "root";
        }
        boolean called = callers.getOrDefault(module.path(), Set.of()).stream()
                .anyMatch(caller -> lies(caller, EXAMPLE_FOLDERS) == lies(module.path(), EXAMPLE_FOLDERS)
                        && lies(caller, TEST_FOLDERS) == lies(module.path(), TEST_FOLDERS));
        if (called) {
            return "child";
        }
        if (lies(module.path(), TEST_FOLDERS)) {
            return "test";
        }
        return lies(module.path(), EXAMPLE_FOLDERS) ? "example" : "root";
    }

    private static List<String> localCalls(TerraformModule module) {
        return module.blocks("module", 1).stream()
                .flatMap(placed -> placed.block().body().attribute("source").stream())
                .flatMap(source -> source.string().stream())
                .filter(source -> source.startsWith("./")
                        || source.startsWith("../")
                        || source.equals("..")
                        || source.equals("."))
                .map(source -> RepositoryPaths.resolve(module.path(), source))
                .mapMulti((String path, Consumer<String> next) -> {
                    if (path != null) {
                        next.accept(path);
                    }
                })
                .toList();
    }

    private static boolean lies(String path, Set<String> folders) {
        return Arrays.stream(path.split("/", -1)).anyMatch(folders::contains);
    }
}
