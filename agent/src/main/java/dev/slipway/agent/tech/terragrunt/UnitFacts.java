package dev.slipway.agent.tech.terragrunt;

import dev.slipway.agent.tech.terraform.hcl.Block;
import dev.slipway.agent.tech.terraform.hcl.Expression;
import dev.slipway.agent.tech.terraform.hcl.ListItems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What else is worth knowing about a unit or stack. Paths are those of the repository where they can be known, else as written. */
final class UnitFacts {
    private static final int MOST = 100;

    private final Unit unit;
    private final Folders folders;
    private final Map<String, String> facts = new TreeMap<>();

    private UnitFacts(Unit unit, Folders folders) {
        this.unit = unit;
        this.folders = folders;
    }

    static Map<String, String> of(Unit unit, Folders folders) {
        var reader = new UnitFacts(unit, folders);
        reader.facts.put("form", unit.isStack() ? "stack" : "unit");
        reader.facts.put("evidence", Evidence.of(unit));
        if (unit.isStack()) {
            reader.put("units", reader.parts("unit"));
            reader.put("stacks", reader.parts("stack"));
        } else {
            reader.source();
            reader.put("includes", unit.includes().stream().map(Include::shown).toList());
            reader.put("dependencies", reader.dependencies());
        }
        return reader.facts;
    }

    /** The last file that names one counts: the unit's own, if it does. Without any, Terragrunt runs the module beside the unit. */
    private void source() {
        for (Configuration file : unit.files().reversed()) {
            Expression source = file.source().orElse(null);
            if (source != null) {
                Places places = unit.places(file, folders);
                String address = places.address(source.text());
                facts.put("source", address == null ? Places.written(source.text()) : address);
                module(places.path(source.text()));
                return;
            }
        }
        module(unit.folder());
    }

    private void module(@Nullable String path) {
        if (path != null && folders.modules().contains(path)) {
            facts.put("module", path);
        }
    }

    private Set<String> dependencies() {
        Set<String> dependencies = new LinkedHashSet<>();
        for (Configuration file : unit.files()) {
            Places places = unit.places(file, folders);
            for (Block block : file.blocks("dependency", 1)) {
                block.body().attribute("config_path").ifPresent(path -> dependencies.add(shown(places, path.text())));
            }
            for (Block block : file.blocks("dependencies", 0)) {
                block.body()
                        .attribute("paths")
                        .ifPresent(paths -> ListItems.of(paths).forEach(path -> dependencies.add(shown(places, path))));
            }
        }
        return dependencies;
    }

    private List<String> parts(String type) {
        List<String> parts = new ArrayList<>();
        Places places = unit.places(unit.configuration(), folders);
        for (Block block : unit.configuration().blocks(type, 1)) {
            parts.add(block.label()
                    + block.body()
                            .attribute("source")
                            .map(source -> "=" + shown(places, source.text()))
                            .orElse(""));
        }
        return parts;
    }

    private String shown(Places places, String expression) {
        String path = places.anyPath(expression);
        String shown = path == null ? places.address(expression) : path;
        return shown == null ? Places.written(expression) : shown;
    }

    private void put(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            facts.put(name, String.join(", ", values.stream().limit(MOST).toList()));
        }
    }
}
