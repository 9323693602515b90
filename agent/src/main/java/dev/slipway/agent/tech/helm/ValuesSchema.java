package dev.slipway.agent.tech.helm;

import dev.slipway.agent.yaml.Yaml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of a chart's values; one that says nothing where there is none. References are followed inside the file alone. */
final class ValuesSchema {
    static final int DEEPEST = 20;
    static final List<String> RULES = List.of(
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "format");

    private final Yaml.Mapping root;

    ValuesSchema(Yaml.@Nullable Mapping root) {
        this.root = root == null ? new Yaml.Mapping(Yaml.Place.START, List.of()) : root;
    }

    SchemaNode root() {
        return node(root);
    }

    SchemaNode node(Yaml.Mapping mapping) {
        var at = mapping;
        for (int hop = 0; hop < DEEPEST; hop++) {
            String reference = at.text("$ref");
            if (reference == null || !reference.startsWith("#/")) {
                return new SchemaNode(this, at);
            }
            at = follow(reference.substring(2));
        }
        return new SchemaNode(this, new Yaml.Mapping(Yaml.Place.START, List.of()));
    }

    private Yaml.Mapping follow(String pointer) {
        var at = root;
        for (String part : pointer.split("/", -1)) {
            at = at.mapping(part.replace("~1", "/").replace("~0", "~"));
        }
        return at;
    }
}
