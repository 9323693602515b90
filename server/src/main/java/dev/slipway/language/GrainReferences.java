package dev.slipway.language;

import dev.slipway.agent.yaml.Faults;
import dev.slipway.agent.yaml.Nearest;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.grammar.Grammar;
import dev.slipway.template.TemplatePath;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Follows a path that begins with a grain to the value it names, in the way that the grain's kind gives values. */
final class GrainReferences {
    private static final List<String> MEMBERS = List.of("outputs", "scripts", "activities", "is_active");
    private static final List<String> STEPS = List.of("deploy", "destroy");

    private final Faults faults;
    private final Yaml.Mapping grains;

    GrainReferences(Faults faults, Yaml.Mapping grains) {
        this.faults = faults;
        this.grains = grains;
    }

    void check(Yaml.Place place, TemplatePath path) {
        Yaml.Mapping grain = grains.mapping(path.member(0));
        String kind = Objects.requireNonNullElse(grain.text("kind"), "");
        Yaml.Mapping spec = grain.mapping("spec");
        switch (path.member(1)) {
            case "is_active" -> {}
            case "outputs" -> output(place, path, kind, spec);
            case "scripts" -> script(place, path, kind, spec);
            case "activities" -> command(place, path, spec);
            default ->
                faults.error(
                        place,
                        "unknown-path",
                        "\"" + path.written() + "\" is nothing a grain has; it has " + String.join(", ", MEMBERS) + ".",
                        Nearest.of(path.member(1), MEMBERS));
        }
    }

    /** What is asked for may be there without being declared, except where a kind gives values in another way. */
    private void output(Yaml.Place place, TemplatePath path, String kind, Yaml.Mapping spec) {
        List<String> declared = texts(spec);
        String name = path.member(2);
        if (path.members().size() < 3 || declared.contains(name)) {
            return;
        }
        String way = otherWay(path, kind, spec);
        if (way != null) {
            faults.explained(
                    place,
                    "wrong-way-to-output",
                    "\"" + path.written() + "\" is no way to a value of a " + kind + " grain; it is \"" + way + "\".",
                    way,
                    "Values of a " + kind + " grain come from "
                            + (kind.equals("shell")
                                    ? "commands that have a name and list what they export under \"outputs\"."
                                    : "its script, which exports them and lists them under \"outputs\"."));
        } else if (!declared.isEmpty()) {
            faults.warning(
                    place,
                    "undeclared-output",
                    "Grain \"" + path.member(0) + "\" does not declare the output \"" + name + "\".",
                    Nearest.of(name, declared));
        }
    }

    private static @Nullable String otherWay(TemplatePath path, String kind, Yaml.Mapping spec) {
        String grain = ".grains." + written(path.member(0));
        String output = ".outputs." + written(path.member(2));
        return switch (kind) {
            case "helm", "kubernetes" ->
                grain + ".scripts." + Grammar.hooks(kind).getFirst() + output;
            case "shell" -> grain + ".activities.deploy.commands." + giver(path.member(2), spec) + output;
            default -> null;
        };
    }

    /** The name of the command that exports a value; where none does, any text that shows what belongs there. */
    private static String giver(String output, Yaml.Mapping spec) {
        for (Yaml item : spec.mapping("activities").mapping("deploy").items("commands")) {
            if (item instanceof Yaml.Mapping command && texts(command).contains(output)) {
                return written(Objects.requireNonNullElse(command.text("name"), "NAME"));
            }
        }
        return "NAME";
    }

    private void script(Yaml.Place place, TemplatePath path, String kind, Yaml.Mapping spec) {
        List<String> hooks = spec.mapping("scripts").entries().stream()
                .map(entry -> entry.key().text())
                .toList();
        String hook = path.member(2);
        if (!hooks.contains(hook)) {
            faults.error(
                    place,
                    "unknown-script",
                    "Grain \"" + path.member(0) + "\" has no script \"" + hook + "\"; a " + kind + " grain may have "
                            + list(Grammar.hooks(kind)) + ".",
                    Nearest.of(hook, hooks));
            return;
        }
        given(place, path, 3, texts(spec.mapping("scripts").mapping(hook)), "script \"" + hook + "\"");
    }

    private void command(Yaml.Place place, TemplatePath path, Yaml.Mapping spec) {
        Yaml.Mapping activities = spec.mapping("activities");
        if (!STEPS.contains(path.member(2)) || !path.member(3).equals("commands")) {
            faults.error(
                    place,
                    "unknown-path",
                    "\"" + path.written() + "\" is no way to a command; it is \".grains." + written(path.member(0))
                            + ".activities.deploy.commands.NAME.outputs.OUTPUT\".");
            return;
        }
        List<Yaml.Mapping> commands = activities.mapping(path.member(2)).items("commands").stream()
                .filter(item -> item instanceof Yaml.Mapping)
                .map(Yaml.Mapping.class::cast)
                .toList();
        List<String> names = commands.stream()
                .map(command -> command.text("name"))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        String name = path.member(4);
        if (!names.contains(name)) {
            faults.error(
                    place,
                    "unknown-command",
                    "Grain \"" + path.member(0) + "\" has no command named \"" + name + "\" to " + path.member(2) + ".",
                    Nearest.of(name, names));
            return;
        }
        Yaml.Mapping command = commands.get(indexOf(commands, name));
        given(place, path, 5, texts(command), "command \"" + name + "\"");
    }

    private static int indexOf(List<Yaml.Mapping> commands, String name) {
        int index = 0;
        while (!name.equals(commands.get(index).text("name"))) {
            index++;
        }
        return index;
    }

    /** Behind a script or a command there are its outputs, and only those it lists. */
    private void given(Yaml.Place place, TemplatePath path, int from, List<String> outputs, String giver) {
        if (!path.member(from).equals("outputs")) {
            faults.error(
                    place,
                    "unknown-path",
                    "\"" + path.written() + "\" needs \".outputs.NAME\" behind the " + giver + ".");
        } else if (path.members().size() > from + 1 && !outputs.contains(path.member(from + 1))) {
            faults.error(
                    place,
                    "unknown-output",
                    "The " + giver + " of grain \"" + path.member(0) + "\" has no output \"" + path.member(from + 1)
                            + "\".",
                    Nearest.of(path.member(from + 1), outputs));
        }
    }

    private static List<String> texts(Yaml.Mapping mapping) {
        return mapping.scalars("outputs").stream().map(Yaml.Scalar::text).toList();
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private static String written(String name) {
        return name.matches("[\\w-]+") ? name : "[\"" + name + "\"]";
    }
}
