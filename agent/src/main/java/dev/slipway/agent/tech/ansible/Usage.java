package dev.slipway.agent.tech.ansible;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who brings in whom, within the repository. What a test brings in is no part of the test, and a playbook that nobody imports is run
 * for itself.
 */
final class Usage {
    private final Map<String, Set<String>> importers = new TreeMap<>();
    private final Map<String, Set<String>> users = new TreeMap<>();

    Usage(List<Playbook> playbooks, List<Role> roles) {
        for (Playbook playbook : playbooks) {
            playbook.imports().forEach(path -> add(importers, path, playbook.path()));
            uses(PlaybookFacts.roles(playbook), playbook.path());
        }
        roles.forEach(role -> uses(role.uses(), role.path()));
    }

    void tell(Playbook playbook, Facts facts) {
        Set<String> by = importers.getOrDefault(playbook.path(), Set.of());
        facts.put("role", part(playbook.path(), by));
        facts.put("imported_by", by);
    }

    void tell(Role role, Facts facts) {
        Set<String> by = new TreeSet<>(users.getOrDefault(role.name(), Set.of()));
        by.addAll(users.getOrDefault(role.folderName(), Set.of()));
        by.remove(role.path());
        facts.put("role", part(role.path(), by));
        facts.put("used_by", by);
    }

    private static String part(String path, Set<String> by) {
        if (AnsiblePaths.isTest(path)) {
            return "test";
        }
        return by.stream().allMatch(AnsiblePaths::isTest) ? "root" : "imported";
    }

    /** A role is called by its name, by that with its collection before it, or by a path. */
    private void uses(Collection<String> names, String user) {
        for (String name : names) {
            add(users, name, user);
            add(users, name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1), user);
        }
    }

    private static void add(Map<String, Set<String>> map, String key, String value) {
        if (!key.equals(value)) {
            map.computeIfAbsent(key, _ -> new TreeSet<>()).add(value);
        }
    }
}
