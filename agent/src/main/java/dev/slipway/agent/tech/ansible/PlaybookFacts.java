package dev.slipway.agent.tech.ansible;

import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.agent.yaml.Yaml;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What else is worth knowing about a playbook. */
record PlaybookFacts(Playbook playbook) {
    private static final List<String> REQUIREMENTS = List.of(
            "requirements.yml",
            "requirements.yaml",
            "roles/requirements.yml",
            "roles/requirements.yaml",
            "collections/requirements.yml",
            "collections/requirements.yaml");

    static Facts of(Playbook playbook, SourceFiles files) {
        var told = new PlaybookFacts(playbook);
        var facts = new Facts();
        facts.put("form", "playbook");
        facts.put("plays", String.valueOf(playbook.plays().size()));
        facts.put("hosts", told.texts("hosts"));
        facts.put("roles", roles(playbook));
        facts.put("tags", told.tags());
        facts.put("collections", told.texts("collections"));
        facts.put("vars_files", told.texts("vars_files"));
        facts.put("imports", playbook.imports());
        facts.put("become", told.becomes() ? "true" : null);
        facts.put("requirements", requirements(playbook, files));
        facts.put("evidence", told.evidence());
        return facts;
    }

    /** Names of all roles it uses, in the plays' lists and in tasks. */
    static Set<String> roles(Playbook playbook) {
        var names = new LinkedHashSet<String>();
        for (Yaml.Mapping play : playbook.plays()) {
            play.items("roles").forEach(role -> names.addAll(names(role)));
        }
        names.addAll(Tasks.roles(new Yaml.Sequence(Yaml.Place.START, List.copyOf(playbook.plays()), "")));
        return names;
    }

    /** The name of a role in a list of roles or dependencies. */
    static List<String> names(Yaml role) {
        if (role instanceof Yaml.Scalar scalar) {
            return scalar.isNull() ? List.of() : List.of(scalar.text());
        }
        return role instanceof Yaml.Mapping mapping
                ? Stream.of("role", "name", "src")
                        .map(mapping::text)
                        .filter(java.util.Objects::nonNull)
                        .limit(1)
                        .toList()
                : List.of();
    }

    private Set<String> texts(String key) {
        var texts = new LinkedHashSet<String>();
        for (Yaml.Mapping play : playbook.plays()) {
            String single = play.text(key);
            if (single != null) {
                texts.add(single);
            }
            play.scalars(key).forEach(scalar -> texts.add(scalar.text()));
        }
        return texts;
    }

    private Set<String> tags() {
        var tags = new LinkedHashSet<String>();
        playbook.plays().forEach(play -> Tasks.collectTags(play, tags));
        return tags;
    }

    private boolean becomes() {
        var values = new Values(playbook.path(), playbook.lines());
        return playbook.plays().stream()
                .anyMatch(play -> Boolean.TRUE.equals(values.truth(play.get("become")))
                        || Boolean.TRUE.equals(values.truth(play.get("sudo"))));
    }

    private static List<String> requirements(Playbook playbook, SourceFiles files) {
        String folder = AnsiblePaths.folder(playbook.path());
        Set<String> wanted = new LinkedHashSet<>(
                REQUIREMENTS.stream().map(name -> AnsiblePaths.in(folder, name)).toList());
        wanted.addAll(REQUIREMENTS);
        return wanted.stream().filter(files::has).sorted().toList();
    }

    private String evidence() {
        String name = playbook.file().source().entry().fileName();
        if (playbook.plays().isEmpty()) {
            return name + ": lines that begin plays, though the file cannot be read";
        }
        Yaml.Mapping first = playbook.plays().getFirst();
        Yaml.Entry imported = Plays.importEntry(first);
        if (imported != null) {
            return name + ", line " + imported.key().place().line() + ": import_playbook";
        }
        Yaml hosts = first.get("hosts");
        int line = hosts == null ? first.place().line() : hosts.place().line();
        return name + ", line " + line + ": a play with hosts";
    }
}
