package dev.slipway.launch;

import dev.slipway.template.Template;
import dev.slipway.template.TemplatePath;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The texts in a piece of JSON, which may all be templates. */
final class JsonTexts {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTexts() {}

    /** The same JSON with each text in it changed. */
    static JsonNode mapped(JsonNode node, UnaryOperator<String> change) {
        if (node.isString()) {
            return NODES.stringNode(change.apply(node.stringValue()));
        }
        if (node.isArray()) {
            var array = NODES.arrayNode();
            node.forEach(item -> array.add(mapped(item, change)));
            return array;
        }
        if (node.isObject()) {
            var object = NODES.objectNode();
            node.properties().forEach(entry -> object.set(entry.getKey(), mapped(entry.getValue(), change)));
            return object;
        }
        return node;
    }

    /** What its templates name; throws the template's fault where one is none. */
    static List<TemplatePath> paths(JsonNode node) {
        return texts(node)
                .filter(text -> text.contains("{"))
                .flatMap(text -> Template.parse(text).paths().stream())
                .toList();
    }

    /** A text as it is, anything else as JSON. */
    static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isString()
                ? Stream.of(node.stringValue())
                : node.valueStream().flatMap(JsonTexts::texts);
    }
}
