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

    /** Sections whose texts are no templates, or are looked at elsewhere. */
    private static final Set<String> PLAIN =
            Set.of("description", "instructions", "metadata", "inputs", "layout", "customization");

    /** What a person has typed into a field that looks values up; known only there. */
    private static final String SEARCHED = "value";

    private final Faults faults;
    private final Yaml.Mapping file;
    private final BlueprintDocument document;
    private final Places places;
    private final GrainReferences outputs;
    private final List<String> inputs;
    private final Map<String, Grain> grains = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private boolean searching;

    ReferenceChecks(Faults faults, Yaml.Mapping file, BlueprintDocument document, String text) {
        this.faults = faults;
        this.file = file;
        this.document = document;
        this.places = new Places(text);
        this.outputs = new GrainReferences(faults, file.mapping("grains"));
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
        for (Yaml.Entry input : file.mapping("inputs").entries()) {
            if (input.value() instanceof Yaml.Mapping mapping) {
                searching = true;
                mapping.items("overrides").forEach(one -> walk(one, null));
                searching = false;
                used.addAll(DocumentReader.names(mapping.text("depends-on")));
            }
        }
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
            template.paths().forEach(path -> path(places.of(scalar, path.written()), path, within));
            template.unknownNames().stream()
                    .filter(name -> !(searching && name.equals(SEARCHED)))
                    .forEach(name -> faults.error(
                            places.of(scalar, name),
                            "unknown-name",
                            "\"" + name + "\" is no value that templates know.",
                            Nearest.of(name, Template.ATTRIBUTES)));
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
            case "env_references" -> known(place, path, "environment reference", names("env_references"));
            case "resources" -> known(place, path, "resource", names("resources"));
            case "params" -> parameter(place, path);
            case "bindings" -> bindings(place, path);
            default -> root(place, path);
        }
    }

    private void root(Yaml.Place place, TemplatePath path) {
        if (path.written().startsWith(".") && !path.members().isEmpty()) {
            String near = Nearest.of(path.root(), ROOTS);
            faults.error(
                    place,
                    "unknown-path",
                    "\"" + path.written() + "\" begins with \"" + path.root() + "\", which is not known.",
                    near == null ? null : path.written().replaceFirst("(?<=^\\.)[^.]+", near));
        }
    }

    private void parameter(Yaml.Place place, TemplatePath path) {
        if (path.member(0).isEmpty()) {
            faults.error(place, "unknown-path", "\"" + path.written() + "\" names no parameter: .params.NAME.");
        }
    }

    private void bindings(Yaml.Place place, TemplatePath path) {
        String scope = file.mapping("workflow").text("scope");
        if (!document.sort().equals("workflow") || "space".equals(scope)) {
            faults.warning(
                    place,
                    "bindings-elsewhere",
                    "\"" + path.written()
                            + "\" is known only in workflows that act on environments or their resources.");
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
            outputs.check(place, path);
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

    private List<String> names(String section) {
        return file.mapping(section).entries().stream()
                .map(entry -> entry.key().text())
                .toList();
    }
}
