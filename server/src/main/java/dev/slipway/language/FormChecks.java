package dev.slipway.language;

import dev.slipway.agent.yaml.Faults;
import dev.slipway.agent.yaml.Nearest;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.language.BlueprintDocument.Input;
import dev.slipway.template.Template;
import dev.slipway.template.TemplateFault;
import dev.slipway.template.TemplatePath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must hold between the look of the launch form and what it asks for. */
final class FormChecks {
    private static final List<String> BUILT_IN = List.of("duration", "env-name", "owner", "object", "date", "datetime");

    private final Faults faults;
    private final Yaml.Mapping file;
    private final Map<String, Input> inputs;
    private final Set<String> shown = new HashSet<>();

    FormChecks(Faults faults, Yaml.Mapping file, BlueprintDocument document) {
        this.faults = faults;
        this.file = file;
        this.inputs =
                document.inputs().stream().collect(Collectors.toMap(Input::name, Function.identity(), (one, _) -> one));
    }

    void check() {
        Yaml.Mapping customization = file.mapping("customization");
        walk(customization.mapping("launch-form"));
        var rest = new FileChecks(faults, file);
        customization
                .mapping("grains-map")
                .mapping("nodes")
                .entries()
                .forEach(node -> rest.grain(node.key(), "The map"));
    }

    private void walk(Yaml.Mapping part) {
        part.items("inputs").forEach(this::input);
        for (String groups : List.of("categories", "sections")) {
            for (Yaml group : part.items(groups)) {
                if (group instanceof Yaml.Mapping mapping) {
                    walk(mapping);
                }
            }
        }
        part.mapping("steps").entries().forEach(step -> visible(step.value()));
    }

    private void input(Yaml item) {
        if (!(item instanceof Yaml.Mapping field) || !(field.get("name") instanceof Yaml.Scalar name)) {
            return;
        }
        Input input = inputs.get(name.text());
        String type = field.text("type");
        if (type != null && !BUILT_IN.contains(type)) {
            faults.warning(
                    field.place(),
                    "unknown-field",
                    "\"" + type + "\" is no built-in field; there are " + String.join(", ", BUILT_IN) + ".",
                    Nearest.of(type, BUILT_IN));
        } else if (type == null && input == null) {
            faults.error(
                    name.place(),
                    "unknown-input",
                    "The launch form shows \"" + name.text() + "\", which is no input.",
                    Nearest.of(name.text(), inputs.keySet()));
        }
        if (!shown.add(name.text())) {
            faults.warning(name.place(), "twice", "The launch form shows \"" + name.text() + "\" twice.");
        }
        if (field.isTrue("allow-refresh") && input != null && !input.type().equals("input-source")) {
            faults.warning(
                    field.place(),
                    "needless-key",
                    "\"allow-refresh\" has no effect: \"" + name.text() + "\" is of type " + input.type()
                            + ", and only values of an input source can be asked for anew.");
        }
        visible(field);
    }

    private void visible(Yaml around) {
        if (!(around instanceof Yaml.Mapping mapping) || !(mapping.get("visible") instanceof Yaml.Scalar visible)) {
            return;
        }
        if (!visible.isTemplate()) {
            if (!visible.text().strip().matches("(?i)true|false")) {
                faults.error(
                        visible.place(),
                        "bad-condition",
                        "\"visible\" must be true, false, or a template that becomes one.");
            }
            return;
        }
        try {
            Template template = Template.parse(visible.text());
            template.verify();
            template.paths().forEach(path -> path(visible, path));
        } catch (TemplateFault fault) {
            faults.error(visible.place(), "template", fault.text());
        }
    }

    private void path(Yaml.Scalar visible, TemplatePath path) {
        if (!path.root().equals("inputs")) {
            faults.error(
                    visible.place(),
                    "not-in-the-form",
                    "\"" + path.written() + "\" is not known while the form is filled in; only inputs are.");
        } else if (!inputs.containsKey(path.member(0))) {
            faults.error(
                    visible.place(),
                    "unknown-input",
                    "\"" + path.written() + "\" names no input of this blueprint.",
                    Nearest.of(path.member(0), inputs.keySet()));
        }
    }
}
