package dev.slipway.agent.tech.ansible;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.agent.scan.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds roles: https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_reuse_roles.html#role-directory-structure. A list of
 * tasks in {@code tasks/main.yml} and either another folder that only roles have, or a place below {@code roles/}.
 */
final class RoleFolders {
    private static final Set<String> TELLING = Set.of("meta", "defaults", "handlers", "vars");

    private RoleFolders() {}

    static List<Role> find(SourceFiles files) {
        Map<String, SourceFile> tasks = new TreeMap<>();
        for (SourceFile file : files.read()) {
            String folder = roleOf(file.path(), "tasks");
            if (folder != null && AnsiblePaths.mayMatter(file.path())) {
                tasks.putIfAbsent(folder, file);
            }
        }
        Map<String, Set<String>> beside = beside(files, tasks.keySet());
        var roles = new ArrayList<Role>();
        tasks.forEach((folder, file) -> {
            Set<String> shape = beside.getOrDefault(folder, Set.of());
            boolean placed = AnsiblePaths.folders(folder).contains("roles");
            if (placed || !shape.isEmpty()) {
                var role = new Role(folder, YamlFile.read(file), shape, RoleMeta.read(folder, files));
                if (role.isSure()) {
                    roles.add(role);
                }
            }
        });
        return roles;
    }

    /** The folder that a {@code main} file lies two levels below; null where it does not. */
    private static @Nullable String roleOf(String path, String part) {
        String inside = "/" + path;
        for (String name : List.of("main.yml", "main.yaml")) {
            String end = "/" + part + "/" + name;
            if (inside.endsWith(end)) {
                String folder = inside.substring(0, inside.length() - end.length());
                return folder.isEmpty() ? "." : folder.substring(1);
            }
        }
        return null;
    }

    private static Map<String, Set<String>> beside(SourceFiles files, Set<String> folders) {
        Map<String, Set<String>> beside = new TreeMap<>();
        for (TreeEntry entry : files.tree()) {
            for (String part : TELLING) {
                String folder = roleOf(entry.path(), part);
                if (folder != null && folders.contains(folder)) {
                    beside.computeIfAbsent(folder, _ -> new TreeSet<>()).add(part);
                }
            }
        }
        return beside;
    }
}
