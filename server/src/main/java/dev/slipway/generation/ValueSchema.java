package dev.slipway.generation;

import dev.slipway.wire.asset.AssetInput;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schema (draft 2020-12) of the value behind an input. Blueprints know texts alone; this is what a form needs to ask for lists
 * and objects piece by piece, and what a client can check before it launches.
 */
public final class ValueSchema {
    private ValueSchema() {}

    /** Never fails: of what is not understood, the schema says nothing. */
    public static Map<String, Object> of(AssetInput input) {
        var schema = new LinkedHashMap<>(TypeWords.schema(input.type()));
        String type = schema.get("type") instanceof String known ? known : "";
        schema.putAll(Limits.of(input, type));
        if (!input.allowedValues().isEmpty()) {
            schema.put(
                    "enum",
                    input.allowedValues().stream()
                            .map(each -> value(each, type))
                            .toList());
        }
        if (input.sensitive()) {
            schema.put("writeOnly", true);
        } else if (input.defaultValue() != null) {
            schema.put("default", value(input.defaultValue(), type));
        }
        return schema;
    }

    /** Texts as they are; all else is JSON. */
    private static Object value(String text, String type) {
        if (type.equals("string")) {
            return text;
        }
        try {
            return Objects.requireNonNullElse(JsonMapper.shared().readValue(text, Object.class), text);
        } catch (JacksonException _) {
            return text;
        }
    }
}
