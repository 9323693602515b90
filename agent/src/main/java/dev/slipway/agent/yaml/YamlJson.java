package dev.slipway.agent.yaml;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns a tree into JSON text; order and types stay, places go. */
public final class YamlJson {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private YamlJson() {}

    /** JSON text of a tree. */
    public static String text(Yaml yaml) {
        return JSON.writeValueAsString(node(yaml));
    }

    private static JsonNode node(Yaml yaml) {
        return switch (yaml) {
            case Yaml.Mapping mapping -> {
                var object = NODES.objectNode();
                mapping.entries().forEach(entry -> object.set(entry.key().text(), node(entry.value())));
                yield object;
            }
            case Yaml.Sequence sequence -> {
                var array = NODES.arrayNode();
                sequence.items().forEach(item -> array.add(node(item)));
                yield array;
            }
            case Yaml.Scalar scalar -> scalar(scalar);
        };
    }

    /** Numbers that JSON would write in another way, such as 1_0 or 0o7 or 1.10, stay as their author wrote them, as text. */
    private static JsonNode scalar(Yaml.Scalar scalar) {
        return switch (scalar.type()) {
            case NULL -> NODES.nullNode();
            case BOOLEAN -> NODES.booleanNode(scalar.text().equalsIgnoreCase("true"));
            case INTEGER ->
                scalar.text().matches("0|-?[1-9][0-9]{0,17}")
                        ? NODES.numberNode(Long.parseLong(scalar.text()))
                        : NODES.stringNode(scalar.text());
            case NUMBER, TEXT -> NODES.stringNode(scalar.text());
        };
    }
}
