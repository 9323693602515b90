package dev.slipway.agent.tech.terraform.hcl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON value and where it begins. */
sealed interface PlacedJson {
    Position position();

    JsonNode node();

    /** A value without parts. */
    record Scalar(Position position, JsonNode node) implements PlacedJson {}

    /** An array; its items are added while it is read. */
    record Items(Position position, List<PlacedJson> items) implements PlacedJson {
        Items(Position position) {
            this(position, new ArrayList<>());
        }

        @Override
        public JsonNode node() {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> array.add(item.node()));
            return array;
        }
    }

    /** An object; its members are added while it is read. */
    record Members(Position position, Map<String, PlacedJson> members) implements PlacedJson {
        Members(Position position) {
            this(position, new LinkedHashMap<>());
        }

        @Override
        public JsonNode node() {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            members.forEach((name, member) -> object.set(name, member.node()));
            return object;
        }
    }
}
