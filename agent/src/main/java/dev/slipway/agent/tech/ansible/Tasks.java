package dev.slipway.agent.tech.ansible;

import dev.slipway.agent.yaml.Yaml;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lists of tasks: https://docs.ansible.com/ansible/latest/reference_appendices/playbooks_keywords.html#task. */
final class Tasks {
    private static final List<String> LISTS =
            List.of("tasks", "pre_tasks", "post_tasks", "handlers", "block", "rescue", "always");
    private static final Set<String> ROLE_TASKS =
            Set.of("include_role", "import_role", "ansible.builtin.include_role", "ansible.builtin.import_role");
    /** What a task may have besides the module that it calls, and besides {@code with_} and the name of a lookup. */
    private static final Set<String> KEYWORDS = Set.of(
            "any_errors_fatal",
            "args",
            "async",
            "become",
            "become_exe",
            "become_flags",
            "become_method",
            "become_user",
            "changed_when",
            "check_mode",
            "collections",
            "connection",
            "debugger",
            "delay",
            "delegate_facts",
            "delegate_to",
            "diff",
            "environment",
            "failed_when",
            "ignore_errors",
            "ignore_unreachable",
            "listen",
            "loop",
            "loop_control",
            "module_defaults",
            "name",
            "no_log",
            "notify",
            "poll",
            "port",
            "register",
            "remote_user",
            "retries",
            "run_once",
            "tags",
            "throttle",
            "timeout",
            "until",
            "vars",
            "when");

    private Tasks() {}

    /** Whether a list could be nothing but one of tasks: each item calls a module or is a block, and nothing is a play. */
    static boolean areIn(Yaml list) {
        return list instanceof Yaml.Sequence sequence
                && !sequence.items().isEmpty()
                && sequence.items().stream().allMatch(Tasks::isTask);
    }

    private static boolean isTask(Yaml item) {
        return item instanceof Yaml.Mapping task
                && task.get("hosts") == null
                && task.entries().stream()
                        .map(entry -> entry.key().text())
                        .anyMatch(key -> !KEYWORDS.contains(key) && key.matches("(?!with_)[a-z_][a-z0-9_.]*"));
    }

    /** Names of the roles that tasks bring in, in these or in blocks within. */
    static Set<String> roles(Yaml list) {
        var names = new LinkedHashSet<String>();
        collectRoles(list, names);
        return names;
    }

    private static void collectRoles(Yaml list, Collection<String> names) {
        if (!(list instanceof Yaml.Sequence sequence)) {
            return;
        }
        for (Yaml item : sequence.items()) {
            if (item instanceof Yaml.Mapping task) {
                for (Yaml.Entry entry : task.entries()) {
                    String key = entry.key().text();
                    if (LISTS.contains(key)) {
                        collectRoles(entry.value(), names);
                    } else if (ROLE_TASKS.contains(key)) {
                        addRole(entry.value(), names);
                    }
                }
            }
        }
    }

    private static void addRole(Yaml value, Collection<String> names) {
        if (value instanceof Yaml.Mapping arguments) {
            String name = arguments.text("name");
            if (name != null) {
                names.add(name);
            }
        } else if (value instanceof Yaml.Scalar scalar && scalar.text().contains("name=")) {
            names.add(scalar.text().replaceFirst("^.*?name=", "").split("\\s", 2)[0]);
        }
    }

    /** The tags of plays and everything in them. */
    static void collectTags(Yaml node, Collection<String> tags) {
        switch (node) {
            case Yaml.Sequence sequence -> sequence.items().forEach(item -> collectTags(item, tags));
            case Yaml.Mapping mapping -> {
                addTags(mapping.get("tags"), tags);
                for (String inner : LISTS) {
                    if (mapping.get(inner) instanceof Yaml.Sequence list) {
                        collectTags(list, tags);
                    }
                }
                mapping.items("roles").forEach(role -> collectTags(role, tags));
            }
            case Yaml.Scalar _ -> {}
        }
    }

    private static void addTags(@org.jspecify.annotations.Nullable Yaml value, Collection<String> tags) {
        switch (value) {
            case Yaml.Scalar scalar
            when !scalar.isNull() ->
                Stream.of(scalar.text().split(",", -1))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .forEach(tags::add);
            case Yaml.Sequence list -> list.items().forEach(item -> addTags(item, tags));
            case null, default -> {}
        }
    }
}
