package dev.slipway.language;

import dev.slipway.agent.yaml.Faults;
import dev.slipway.agent.yaml.ShapeCheck;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.agent.yaml.YamlReader;
import dev.slipway.grammar.Grammar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a blueprint's text: YAML, then the grammar, then what a grammar cannot say. All faults at once. */
final class BlueprintParser {
    static final String LAYOUT = "layout";

    private BlueprintParser() {}

    static ParsedBlueprint parse(String text, String path) {
        var faults = new Faults(path);
        Yaml root = YamlReader.read(text, faults);
        if (!(root instanceof Yaml.Mapping file)) {
            if (!faults.hasErrors()) {
                faults.error(place(root), "not-a-blueprint", "A blueprint begins with \"spec_version: 2\".");
            }
            return new ParsedBlueprint(BlueprintDocument.EMPTY, faults.all(), List.of());
        }
        if (isLayout(file)) {
            new ShapeCheck(faults).check(file, Grammar.LAYOUT, "");
            return new ParsedBlueprint(DocumentReader.read(file), faults.all(), List.of());
        }
        new ShapeCheck(faults).check(file, Grammar.FILE, "");
        var document = DocumentReader.read(file);
        grains(file, document, faults);
        new InputChecks(faults).check(file.mapping("inputs"));
        new GrainChecks(faults, document).check(file.mapping("grains"));
        new FileChecks(faults, file).check();
        new FormChecks(faults, file, document).check();
        new WorkflowChecks(faults, file).check();
        new ReferenceChecks(faults, file, document, text).check();
        return new ParsedBlueprint(document, faults.all(), SourceUse.in(file));
    }

    /** Files of layouts lie beside blueprints and have another grammar. */
    private static boolean isLayout(Yaml.Mapping file) {
        return LAYOUT.equals(file.text("kind")) && file.get("spec_version") == null;
    }

    private static void grains(Yaml.Mapping file, BlueprintDocument document, Faults faults) {
        if (document.grains().isEmpty() && !document.sort().equals("family") && file.get("grains") == null) {
            faults.error(file.place(), "missing-key", "The file needs the key \"grains\": what is to be run.");
        }
    }

    private static Yaml.Place place(@Nullable Yaml root) {
        return root == null ? Yaml.Place.START : root.place();
    }
}
