package dev.slipway.agent.tech.terraform.hcl;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** Reads the JSON syntax with places. What was read before a fault is kept. */
final class JsonReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxNumberLength(100)
                    .build())
            .build();

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    static JsonBody read(String text, Faults faults) {
        PlacedJson.Members root = new PlacedJson.Members(Position.START);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            new JsonReader(parser).root(root, faults);
        }
        return new JsonBody(root);
    }

    private void root(PlacedJson.Members root, Faults faults) {
        try {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                members(root);
            } else {
                faults.add(Position.START, "json-syntax", "A configuration in JSON must be an object");
            }
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            faults.add(position(place == null ? parser.currentLocation() : place), "json-syntax", sentence(e));
        }
    }

    private void members(PlacedJson.Members into) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken begin = parser.nextToken();
            PlacedJson value = begun(begin);
            PlacedJson before = into.members().putIfAbsent(name, value);
            fill(before == null ? value : merged(before, value));
        }
    }

    /** A name given twice: Terraform takes both, as if it had been a list. */
    private static PlacedJson merged(PlacedJson before, PlacedJson value) {
        if (before instanceof PlacedJson.Members one && value instanceof PlacedJson.Members) {
            return one;
        }
        return value;
    }

    private PlacedJson begun(JsonToken token) {
        Position position = position(parser.currentTokenLocation());
        return switch (token) {
            case START_OBJECT -> new PlacedJson.Members(position);
            case START_ARRAY -> new PlacedJson.Items(position);
            default -> new PlacedJson.Scalar(position, scalar(token));
        };
    }

    private void fill(PlacedJson value) {
        switch (value) {
            case PlacedJson.Members object -> members(object);
            case PlacedJson.Items array -> {
                for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                    PlacedJson item = begun(token);
                    array.items().add(item);
                    fill(item);
                }
            }
            case PlacedJson.Scalar _ -> {}
        }
    }

    private JsonNode scalar(JsonToken token) {
        return switch (token) {
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> DecimalNode.valueOf(parser.getDecimalValue());
            case VALUE_STRING -> StringNode.valueOf(parser.getString());
            default -> NullNode.getInstance();
        };
    }

    private static Position position(TokenStreamLocation location) {
        return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private static String sentence(JacksonException fault) {
        String message = fault.getOriginalMessage();
        return message == null
                ? "This is not JSON"
                : message.lines().findFirst().orElse("This is not JSON");
    }
}
