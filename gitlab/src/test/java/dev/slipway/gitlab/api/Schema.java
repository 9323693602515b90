package dev.slipway.gitlab.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON schema out of GitLab's own tests, with as much of the language as those use: types, required and additional properties,
 * items, enumerations, references to other files, and the three ways to combine schemas.
 */
record Schema(Path file, JsonNode node) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Schema read(Path file) throws IOException {
        return new Schema(file, MAPPER.readTree(Files.readString(file)));
    }

    /** What is wrong with a value; empty when nothing is. */
    List<String> flaws(JsonNode value) throws IOException {
        List<String> flaws = new ArrayList<>();
        check(node, value, "$", flaws);
        return flaws;
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> flaws) throws IOException {
        if (schema.has("$ref")) {
            Path other = Objects.requireNonNull(file.getParent())
                    .resolve(schema.path("$ref").asString());
            Schema referred = read(other);
            referred.check(referred.node(), value, at, flaws);
        }
        if (schema.has("type") && !fits(schema.path("type"), value)) {
            flaws.add(at + " is " + value + ", not of type " + schema.path("type"));
        }
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            flaws.add(at + " is " + value + ", none of " + schema.path("enum"));
        }
        for (JsonNode part : schema.path("allOf")) {
            check(part, value, at, flaws);
        }
        either(schema.path("anyOf"), value, at, flaws);
        either(schema.path("oneOf"), value, at, flaws);
        members(schema, value, at, flaws);
        for (int i = 0; schema.has("items") && i < value.size(); i++) {
            check(schema.path("items"), value.get(i), at + "[" + i + "]", flaws);
        }
    }

    private void either(JsonNode choices, JsonNode value, String at, List<String> flaws) throws IOException {
        for (JsonNode choice : choices) {
            List<String> wrong = new ArrayList<>();
            check(choice, value, at, wrong);
            if (wrong.isEmpty()) {
                return;
            }
        }
        if (!choices.isEmpty()) {
            flaws.add(at + " fits none of its choices");
        }
    }

    private void members(JsonNode schema, JsonNode value, String at, List<String> flaws) throws IOException {
        if (!value.isObject()) {
            return;
        }
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asString())) {
                flaws.add(at + " lacks " + name.asString());
            }
        }
        for (String name : value.propertyNames()) {
            JsonNode property = schema.path("properties").path(name);
            if (!property.isMissingNode()) {
                check(property, value.path(name), at + "." + name, flaws);
            } else if (schema.path("additionalProperties").isBoolean()
                    && !schema.path("additionalProperties").asBoolean()) {
                flaws.add(at + " has " + name + " too much");
            }
        }
    }

    private static boolean fits(JsonNode type, JsonNode value) {
        return type.isArray()
                ? type.valueStream().anyMatch(one -> is(one.asString(), value))
                : is(type.asString(), value);
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException("a schema of unknown type " + type);
        };
    }
}
