package dev.slipway.language;

import dev.slipway.agent.yaml.Faults;
import dev.slipway.agent.yaml.Nearest;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.language.BlueprintDocument.Grain;
import dev.slipway.language.BlueprintDocument.Input;
import dev.slipway.template.Template;
import dev.slipway.template.TemplateFault;
import dev.slipway.template.TemplatePath;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows every path in every template to what it names. */
final class ReferenceChecks {
    private static final List<String> ROOTS =
            List.of("inputs", "params", "grains", "env_references", "resources", "bindings");

    /** Sections whose texts are no templates. */
    private static final Set<String> PLAIN = Set.of("description", "instructions", "metadata", "inputs", "layout");

    private final Faults faults;
    private final Yaml.Mapping file;
    private final List<String> inputs;
    private final Map<String, Grain> grains = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    ReferenceChecks(Faults faults, Yaml.Mapping file, BlueprintDocument document) {
        this.faults = faults;
        this.file = file;
        this.inputs = document.inputs().stream().map(Input::name).toList();
        document.grains().forEach(grain -> grains.put(grain.name(), grain));
    }

    void check() {
        for (Yaml.Entry entry : file.entries()) {
            if (entry.key().text().equals("grains") && entry.value() instanceof Yaml.Mapping all) {
                all.entries()
                        .forEach(grain ->
                                walk(grain.value(), grains.get(grain.key().text())));
            } else if (!PLAIN.contains(entry.key().text())) {
                walk(entry.value(), null);
            }
        }
        file.mapping("inputs").entries().stream()
                .filter(input -> input.value() instanceof Yaml.Mapping)
                .forEach(input ->
                        ((Yaml.Mapping) input.value()).items("overrides").forEach(one -> walk(one, null)));
        unused();
    }

    private void walk(Yaml node, @Nullable Grain within) {
        switch (node) {
            case Yaml.Mapping mapping -> mapping.entries().forEach(entry -> walk(entry.value(), within));
            case Yaml.Sequence sequence -> sequence.items().forEach(item -> walk(item, within));
            case Yaml.Scalar scalar -> template(scalar, within);
        }
    }

    private void template(Yaml.Scalar scalar, @Nullable Grain within) {
        if (!scalar.isTemplate()) {
            return;
        }
        try {
            Template template = Template.parse(scalar.text());
            template.verify();
            template.paths().forEach(path -> path(scalar.place(), path, within));
        } catch (TemplateFault fault) {
            faults.error(scalar.place(), "template", fault.text());
        }
    }

    private void path(Yaml.Place place, TemplatePath path, @Nullable Grain within) {
        String name = path.member(0);
        switch (path.root()) {
            case "inputs" -> {
                used.add(name);
                known(place, path, "input", inputs);
            }
            case "grains" -> grain(place, path, within);
            case "env_references" -> known(place, path, "environment reference", keys("env_references"));
            case "resources" -> known(place, path, "resource", keys("resources"));
            case "params", "bindings" -> {}
            default -> {
                if (path.written().startsWith(".") && !path.members().isEmpty()) {
                    faults.error(
                            place,
                            "unknown-path",
                            "\"" + path.written() + "\" begins with \"" + path.root() + "\", which is not known.",
                            Nearest.of(path.root(), ROOTS));
                }
            }
        }
    }

    private void known(Yaml.Place place, TemplatePath path, String what, List<String> names) {
        if (!names.contains(path.member(0))) {
            faults.error(
                    place,
                    "unknown-" + what.replace(' ', '-'),
                    "\"" + path.written() + "\" names no " + what + " of this blueprint.",
                    Nearest.of(path.member(0), names));
        }
    }

    private void grain(Yaml.Place place, TemplatePath path, @Nullable Grain within) {
        Grain named = grains.get(path.member(0));
        if (named == null) {
            known(place, path, "grain", List.copyOf(grains.keySet()));
        } else if (within != null && within.name().equals(named.name())) {
            faults.error(
                    place, "own-output", "\"" + path.written() + "\" asks grain \"" + named.name() + "\" for its own.");
        } else if (within != null && !within.dependsOn().contains(named.name())) {
            faults.error(
                    place,
                    "missing-depends-on",
                    "Grain \"" + within.name() + "\" uses \"" + path.written() + "\" and so needs \"depends-on: "
                            + named.name() + "\".");
        } else {
            member(place, path);
        }
    }

    private void member(Yaml.Place place, TemplatePath path) {
        var members = List.of("outputs", "scripts", "activities", "is_active");
        if (!members.contains(path.member(1))) {
            faults.error(
                    place,
                    "unknown-path",
                    "\"" + path.written() + "\" is nothing a grain has; it has " + String.join(", ", members) + ".",
                    Nearest.of(path.member(1), members));
        } else if (path.member(1).equals("outputs") && path.members().size() > 2) {
            declared(place, path);
        }
    }

    /** Undeclared outputs can be there all the same, so this is a warning only. */
    private void declared(Yaml.Place place, TemplatePath path) {
        List<String> outputs =
                file.mapping("grains").mapping(path.member(0)).mapping("spec").scalars("outputs").stream()
                        .map(Yaml.Scalar::text)
                        .toList();
        if (!outputs.isEmpty() && !outputs.contains(path.member(2))) {
            String near = Nearest.of(path.member(2), outputs);
            faults.warning(
                    place,
                    "undeclared-output",
                    "Grain \"" + path.member(0) + "\" does not declare the output \"" + path.member(2) + "\"."
                            + (near == null ? "" : " Did you mean \"" + near + "\"?"));
        }
    }

    private void unused() {
        for (Yaml.Entry entry : file.mapping("inputs").entries()) {
            String name = entry.key().text();
            if (!used.contains(name) && !file.mapping("grains").entries().isEmpty()) {
                faults.warning(entry.key().place(), "unused-input", "The input \"" + name + "\" is not used anywhere.");
            }
        }
    }

    private List<String> keys(String section) {
        return file.mapping(section).entries().stream()
                .map(entry -> entry.key().text())
                .toList();
    }
}
