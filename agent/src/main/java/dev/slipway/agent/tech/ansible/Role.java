package dev.slipway.agent.tech.ansible;

import dev.slipway.agent.scan.YamlFile;
import dev.slipway.agent.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A folder that is a role.
 *
 * @param tasks its {@code tasks/main}
 * @param shape names of the folders beside it that only roles have
 */
record Role(String path, YamlFile tasks, Set<String> shape, RoleMeta meta) {
    private static final List<String> PARTS =
            List.of("tasks", "defaults", "vars", "handlers", "meta", "templates", "files", "library", "module_utils");

    /** Whether its tasks are tasks; a skeleton without any counts if it says what it is, a broken file by where it lies. */
    boolean isSure() {
        if (!tasks.documents().isEmpty()) {
            Yaml root = tasks.documents().getFirst();
            boolean empty = root instanceof Yaml.Sequence list && list.items().isEmpty();
            return Tasks.areIn(root) || (empty && meta.isRole());
        }
        boolean broken = !tasks.diagnostics().isEmpty();
        return broken ? !shape.isEmpty() : meta.isRole();
    }

    /** Whether a file lies in one of its parts, where nothing is a playbook. */
    boolean keeps(String file) {
        return PARTS.stream().anyMatch(part -> file.startsWith(AnsiblePaths.in(path, part) + "/"));
    }

    String folderName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** By what others call it. */
    String name() {
        String told = meta.galaxy().text("role_name");
        return Objects.requireNonNullElse(told, path.equals(".") ? "root" : folderName());
    }

    /** Names of the roles it brings in. */
    List<String> uses() {
        var names = new ArrayList<>(meta.dependencies());
        if (!tasks.documents().isEmpty()) {
            names.addAll(Tasks.roles(tasks.documents().getFirst()));
        }
        return names;
    }
}
