package dev.slipway.agent.tech.slipway;

import dev.slipway.agent.yaml.Yaml;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What else is worth knowing about a file of the platform's. Grains are written {@code name (kind)}. */
record DefinitionFacts(Yaml.Mapping root) {
    private static final int MOST = 50;

    Map<String, String> all() {
        Map<String, String> facts = new TreeMap<>();
        Yaml.Mapping metadata = root.mapping("metadata");
        Yaml.Mapping workflow = root.mapping("workflow");
        Yaml.Mapping environment = root.mapping("environment");
        put(facts, "form", form());
        put(facts, "spec_version", root.text("spec_version"));
        put(
                facts,
                "grains",
                root.mapping("grains").entries().stream()
                        .map(DefinitionFacts::grain)
                        .toList());
        put(facts, "members", names(root.mapping("family").mapping("members")));
        put(facts, "display_name", metadata.text("display-name"));
        put(
                facts,
                "labels",
                metadata.items("blueprint-labels").stream()
                        .map(DefinitionFacts::label)
                        .toList());
        put(facts, "layout", source(root.mapping("layout")));
        put(facts, "instructions", source(root.mapping("instructions")));
        put(facts, "scope", workflow.text("scope"));
        put(facts, "resource_types", workflow.text("resource-types"));
        put(
                facts,
                "triggers",
                workflow.items("triggers").stream()
                        .map(DefinitionFacts::trigger)
                        .toList());
        put(facts, "environment_name", environment.text("environment_name"));
        put(facts, "owner", environment.text("owner_email"));
        put(facts, "state", environment.text("state"));
        return facts;
    }

    private @Nullable String form() {
        if (root.get("family") != null) {
            return "family";
        }
        return root.get("template") == null ? null : "template";
    }

    private static String grain(Yaml.Entry entry) {
        String kind = entry.value() instanceof Yaml.Mapping grain ? grain.text("kind") : null;
        return entry.key().text() + " (" + (kind == null ? "?" : kind) + ")";
    }

    private static String label(Yaml label) {
        if (label instanceof Yaml.Mapping mapping) {
            String value = mapping.text("value");
            return mapping.text("key") + (value == null ? "" : ": " + value);
        }
        return label instanceof Yaml.Scalar scalar ? scalar.text() : "?";
    }

    private static String trigger(Yaml trigger) {
        if (!(trigger instanceof Yaml.Mapping mapping)) {
            return "?";
        }
        String cron = mapping.text("cron");
        return mapping.text("type") + (cron == null ? "" : " " + cron);
    }

    private static List<String> names(Yaml.Mapping mapping) {
        return mapping.entries().stream().map(entry -> entry.key().text()).toList();
    }

    private static @Nullable String source(Yaml.Mapping holder) {
        String store = holder.mapping("source").text("store");
        String path = holder.mapping("source").text("path");
        return path == null || store == null ? path : store + "/" + path;
    }

    private static void put(Map<String, String> facts, String name, Collection<String> values) {
        put(
                facts,
                name,
                values.isEmpty()
                        ? null
                        : String.join(", ", values.stream().limit(MOST).toList()));
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}
