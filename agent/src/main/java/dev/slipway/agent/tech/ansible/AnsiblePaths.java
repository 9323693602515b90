package dev.slipway.agent.tech.ansible;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Where Ansible's files lie: https://docs.ansible.com/ansible/latest/tips_tricks/sample_setup.html. */
final class AnsiblePaths {
    /** Folders in which nothing is run by itself. */
    private static final Set<String> NEVER =
            Set.of("group_vars", "host_vars", "node_modules", "ansible_collections", "inventories");

    private static final Set<String> PARTS_OF_ROLES = Set.of("vars", "handlers", "templates");
    private static final Set<String> TESTS = Set.of("test", "tests", "molecule");
    /** Each folder in it is a scenario, whose playbooks the tool of that name plays. */
    private static final String MOLECULE = "molecule";

    private AnsiblePaths() {}

    /** Whether a YAML file may be a playbook or say something about a role. */
    static boolean mayMatter(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!name.endsWith(".yml") && !name.endsWith(".yaml")) {
            return false;
        }
        List<String> folders = folders(path);
        boolean tasks = folders.contains("tasks");
        int molecule = folders.lastIndexOf(MOLECULE);
        return folders.stream().noneMatch(part -> NEVER.contains(part) || PARTS_OF_ROLES.contains(part) || hidden(part))
                && !hidden(name)
                && (molecule < 0 || molecule == folders.size() - 1)
                && (!tasks || name.startsWith("main."));
    }

    static boolean mayBePlaybook(String path) {
        List<String> folders = folders(path);
        return mayMatter(path)
                && !folders.contains("tasks")
                && !folders.contains("meta")
                && !folders.contains("defaults");
    }

    static boolean isTest(String path) {
        return folders(path + "/").stream().anyMatch(TESTS::contains);
    }

    static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : path.substring(0, slash);
    }

    /** The path of something in a folder. */
    static String in(String folder, String name) {
        return folder.equals(".") ? name : folder + "/" + name;
    }

    static List<String> folders(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? List.of() : Arrays.asList(path.substring(0, slash).split("/", -1));
    }

    /** Folders of tools, and templates of whole repositories. */
    private static boolean hidden(String part) {
        return part.startsWith(".") || part.contains("{{");
    }
}
