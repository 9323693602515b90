package dev.slipway.agent.tech.ansible;

import dev.slipway.agent.scan.RepositoryPaths;
import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.YamlFile;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.wire.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file whose list is one of plays.
 *
 * @param plays those that could be read, imports among them
 */
record Playbook(YamlFile file, Lines lines, List<Yaml.Mapping> plays, List<Diagnostic> diagnostics) {
    private static final Pattern PLAY =
            Pattern.compile("(- | {1,4})hosts:( .*)?|- (ansible\\.builtin\\.)?import_playbook: .*");
    private static final Pattern BODY = Pattern.compile(" {1,4}(tasks|roles|pre_tasks|gather_facts|vars|become):.*");

    /** Reads a file; empty where it is no playbook. */
    static Optional<Playbook> read(SourceFile source) {
        if (source.skipped() != null) {
            return Optional.empty();
        }
        String text = source.text();
        if (!isList(text) || !(text.contains("hosts") || text.contains("import_playbook"))) {
            return Optional.empty();
        }
        YamlFile file = YamlFile.read(source);
        var lines = Lines.of(text);
        if (file.documents().isEmpty()) {
            return looksLikePlays(lines)
                    ? Optional.of(new Playbook(file, lines, List.of(), file.diagnostics()))
                    : Optional.empty();
        }
        return file.documents().getFirst() instanceof Yaml.Sequence list
                        && list.items().stream().anyMatch(Plays::isSurely)
                ? Optional.of(of(file, lines, list))
                : Optional.empty();
    }

    private static Playbook of(YamlFile file, Lines lines, Yaml.Sequence list) {
        var diagnostics = new ArrayList<>(file.diagnostics());
        var plays = new ArrayList<Yaml.Mapping>();
        for (Yaml item : list.items()) {
            if (item instanceof Yaml.Mapping play && Plays.is(play)) {
                plays.add(play);
                checkKeywords(file.path(), play, diagnostics);
            } else if (diagnostics.size() < 200) {
                diagnostics.add(Diagnostic.error(
                        "no-play",
                        "This is no play: it names neither hosts nor a playbook to import.",
                        file.path(),
                        item.place().line(),
                        item.place().column()));
            }
        }
        return new Playbook(file, lines, List.copyOf(plays), List.copyOf(diagnostics));
    }

    private static void checkKeywords(String path, Yaml.Mapping play, List<Diagnostic> diagnostics) {
        if (play.get("hosts") == null) {
            return;
        }
        play.entries().stream()
                .map(Yaml.Entry::key)
                .filter(key -> !Plays.isKeyword(key.text()))
                .limit(20)
                .forEach(key -> diagnostics.add(Diagnostic.warning(
                        "play-keyword",
                        "A play knows no keyword " + key.text() + ".",
                        path,
                        key.place().line(),
                        key.place().column())));
    }

    /** Paths of the playbooks it brings in, as far as they are written out and lead somewhere in the repository. */
    List<String> imports() {
        return plays.stream()
                .map(Plays::importEntry)
                .filter(Objects::nonNull)
                .map(entry -> entry.value() instanceof Yaml.Scalar scalar && !scalar.isTemplate() ? scalar.text() : "/")
                .map(relative -> RepositoryPaths.resolve(AnsiblePaths.folder(file.path()), relative))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    String path() {
        return file.path();
    }

    /** Cheap: whether the first thing that is no comment begins a list. */
    private static boolean isList(String text) {
        return text.lines()
                .limit(500)
                .map(String::strip)
                .filter(line ->
                        !line.isEmpty() && !line.startsWith("#") && !line.startsWith("---") && !line.startsWith("%"))
                .findFirst()
                .filter(line -> line.startsWith("-") || line.startsWith("["))
                .isPresent();
    }

    private static boolean looksLikePlays(Lines lines) {
        return lines.all().stream()
                        .limit(2_000)
                        .anyMatch(line ->
                                line.length() < 500 && PLAY.matcher(line).matches())
                && (lines.all().stream()
                                .limit(2_000)
                                .anyMatch(line -> line.length() < 500
                                        && BODY.matcher(line).matches())
                        || lines.all().stream().limit(2_000).anyMatch(line -> line.contains("import_playbook:")));
    }
}
