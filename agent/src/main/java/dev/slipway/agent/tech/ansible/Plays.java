package dev.slipway.agent.tech.ansible;

import dev.slipway.agent.yaml.Yaml;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes a play: https://docs.ansible.com/ansible/latest/reference_appendices/playbooks_keywords.html#play. */
final class Plays {
    /** Keywords that a list of something else with {@code hosts} would hardly have. */
    private static final Set<String> TELLING = Set.of(
            "tasks",
            "roles",
            "pre_tasks",
            "post_tasks",
            "handlers",
            "gather_facts",
            "become",
            "vars",
            "vars_files",
            "vars_prompt",
            "connection",
            "remote_user",
            "user",
            "serial",
            "strategy",
            "any_errors_fatal",
            "sudo");

    private static final Set<String> OTHERS = Set.of(
            "become_exe",
            "become_flags",
            "become_method",
            "become_user",
            "check_mode",
            "collections",
            "debugger",
            "diff",
            "environment",
            "fact_path",
            "force_handlers",
            "gather_subset",
            "gather_timeout",
            "hosts",
            "ignore_errors",
            "ignore_unreachable",
            "max_fail_percentage",
            "module_defaults",
            "name",
            "no_log",
            "order",
            "port",
            "run_once",
            "tags",
            "throttle",
            "timeout",
            "validate_argspec",
            "sudo_user",
            "accelerate");

    private static final List<String> IMPORTS = List.of("import_playbook", "ansible.builtin.import_playbook");

    private Plays() {}

    /** Whether it can be nothing but a play. */
    static boolean isSurely(Yaml item) {
        return item instanceof Yaml.Mapping play
                && (importEntry(play) != null
                        || (isHosts(play.get("hosts"))
                                && play.entries().stream()
                                        .anyMatch(entry ->
                                                TELLING.contains(entry.key().text()))));
    }

    /** Whether it is a play where others are surely. */
    static boolean is(Yaml item) {
        return item instanceof Yaml.Mapping play
                && (play.get("hosts") != null || importEntry(play) != null || play.get("include") != null);
    }

    static boolean isKeyword(String key) {
        return TELLING.contains(key) || OTHERS.contains(key);
    }

    /** The entry by which another playbook is brought in. */
    static Yaml.@Nullable Entry importEntry(Yaml.Mapping play) {
        return play.entries().stream()
                .filter(entry -> IMPORTS.contains(entry.key().text()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isHosts(@Nullable Yaml hosts) {
        return hosts instanceof Yaml.Scalar
                || (hosts instanceof Yaml.Sequence list
                        && list.items().stream().allMatch(Yaml.Scalar.class::isInstance));
    }
}
