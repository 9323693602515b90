package dev.slipway.language;

import static dev.slipway.agent.yaml.Shape.ANY;
import static dev.slipway.agent.yaml.Shape.FLAG;
import static dev.slipway.agent.yaml.Shape.NOTHING;
import static dev.slipway.agent.yaml.Shape.TEXT;
import static dev.slipway.agent.yaml.Shape.WHOLE;
import static dev.slipway.agent.yaml.Shape.either;
import static dev.slipway.agent.yaml.Shape.items;
import static dev.slipway.agent.yaml.Shape.keys;
import static dev.slipway.agent.yaml.Shape.word;

import dev.slipway.agent.yaml.Shape;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a blueprint file, {@code spec_version: 2}. Follows the published schema of the known product, and where its
 * documentation allows more than the schema, the documentation.
 */
final class Grammar {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9-_ ().]{3,45}");
    private static final int MOST_ENTRIES = 1_000;

    private static final Shape SOURCE = keys().must("store", TEXT).must("path", TEXT);

    private static final Shape METADATA = keys().may("display-name", TEXT)
            .may("self-service", either(FLAG, items(TEXT), NOTHING))
            .may("icon", either(keys().must("path", TEXT), NOTHING))
            .may(
                    "blueprint-labels",
                    items(either(
                            keys().must("key", TEXT)
                                    .may("value", either(TEXT, NOTHING))
                                    .may("initial-color", TEXT)
                                    .may("initial-quick-filter", FLAG),
                            TEXT)))
            .may("estimated-ccu", either(TEXT, NOTHING));

    private static final Shape OUTPUT =
            keys().must("value", TEXT).may("kind", TEXT).may("quick", FLAG);

    private static final Shape RESOURCE = keys().may(
                    "selector",
                    keys().may("type", TEXT)
                            .may("quantity", TEXT)
                            .may("attributes", items(new Shape.Single(TEXT)))
                            .may("provider-name", TEXT)
                            .may("provider-type", TEXT))
            .may("reference", either(TEXT, items(TEXT)));

    private static final Shape WORKFLOW = keys().may("scope", word("space", "env", "env_resource"))
            .may("resource-types", TEXT)
            .may("resource-selector", ANY)
            .may("labels-selector", TEXT)
            .may("label-selector", TEXT)
            .may("timeout", TEXT)
            .may(
                    "triggers",
                    items(keys().must("type", word("manual", "cron", "event"))
                            .may("groups", items(TEXT))
                            .may("cron", TEXT)
                            .may("overridable", FLAG)
                            .may("event", either(items(TEXT), TEXT))));

    private static final Shape ENVIRONMENT = keys().must("environment_name", TEXT)
            .must("owner_email", TEXT)
            .may("state", TEXT)
            .may("description", TEXT)
            .may("spaces", items(TEXT))
            .may(
                    "collaborators",
                    keys().may("collaborators_emails", items(TEXT))
                            .may("collaborators_groups", items(TEXT))
                            .may("all_space_members", FLAG))
            .may("labels", named(either(TEXT, NOTHING), null))
            .may("tags", named(either(TEXT, NOTHING), null))
            .may("duration", TEXT)
            .may("auto_approve", FLAG)
            .may("blueprint_commit", TEXT);

    private static final Shape CUSTOMIZATION =
            keys().may("launch-form", formShape()).may("grains-map", ANY);

    static final Shape FILE = keys().must("spec_version", WHOLE)
            .may("description", either(TEXT, NOTHING))
            .may("instructions", keys().may("text", TEXT).may("source", SOURCE))
            .may("metadata", METADATA)
            .may("labels", GrainGrammar.LABELS)
            .may("layout", keys().must("source", SOURCE).may("exclude-from-layout", items(TEXT)))
            .may("inputs", either(named(either(InputGrammar.INPUT, NOTHING), NAME), NOTHING))
            .may("outputs", either(named(either(OUTPUT, NOTHING), NAME), NOTHING))
            .may("env_references", named(either(keys().may("labels-selector", TEXT), NOTHING), NAME))
            .may("resources", named(RESOURCE, NAME))
            .may("grains", named(GrainGrammar.GRAIN, Pattern.compile("[a-zA-Z0-9-_ ]{3,45}")))
            .may("customization", CUSTOMIZATION)
            .may("workflow", WORKFLOW)
            .may("environment", ENVIRONMENT)
            .may("family", keys().must("members", named(keys().must("source", SOURCE), null)))
            .may("template", either(keys().may("placeholders", items(ANY)), NOTHING));

    private Grammar() {}

    static Shape named(Shape value, @Nullable Pattern name) {
        return new Shape.Named(value, MOST_ENTRIES, name);
    }

    private static Shape formShape() {
        Shape input = keys().must("name", TEXT)
                .may("visible", TEXT)
                .may("allow-refresh", FLAG)
                .may("type", TEXT)
                .may("header", TEXT);
        Shape section = keys().must("name", TEXT)
                .may("description", TEXT)
                .may("icon", TEXT)
                .may("default_open", FLAG)
                .may("inputs", items(input))
                .may("type", TEXT);
        Shape category = keys().must("name", TEXT)
                .may("description", TEXT)
                .may("icon", TEXT)
                .may("inputs", items(input))
                .may("sections", items(section));
        return keys().may("inputs", items(input))
                .may("sections", items(section))
                .may("categories", items(category))
                .may("steps", named(keys().must("visible", TEXT), null));
    }
}
