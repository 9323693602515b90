package dev.slipway.agent.tech.helm;

import dev.slipway.agent.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema of a chart's values; one that says nothing where there is none. References are followed inside the file alone, and what
 * stands beside one counts too.
 */
final class ValuesSchema {
    private static final int MOST_HOPS = 20;

    private final Yaml.Mapping root;

    ValuesSchema(Yaml.@Nullable Mapping root) {
        this.root = root == null ? new Yaml.Mapping(Yaml.Place.START, List.of()) : root;
    }

    SchemaNode root() {
        return node(root);
    }

    SchemaNode node(Yaml.Mapping mapping) {
        List<Yaml.Mapping> sources = new ArrayList<>();
        var at = mapping;
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            sources.add(at);
            String reference = at.text("$ref");
            if (reference == null || !reference.startsWith("#/")) {
                break;
            }
            at = follow(reference.substring(2));
        }
        return new SchemaNode(this, List.copyOf(sources));
    }

    private Yaml.Mapping follow(String pointer) {
        var at = root;
        for (String part : pointer.split("/", -1)) {
            at = at.mapping(part.replace("~1", "/").replace("~0", "~"));
        }
        return at;
    }
}
