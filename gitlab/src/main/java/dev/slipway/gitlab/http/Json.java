package dev.slipway.gitlab.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as GitLab writes it: compact, keys in the order in which they were put. */
public final class Json {
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    /** The one mapper: ignorance of a property is an error. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** An object from alternating keys and values, in that order; values may be null. */
    public static Map<String, @Nullable Object> object(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return object;
    }

    /** The object in a text that is known to hold one, to be filled further: for what GitLab always answers in the same way. */
    public static Map<String, @Nullable Object> constant(String text) {
        return MAPPER.readValue(text, OBJECT);
    }

    /** The text of a value. */
    public static String write(@Nullable Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The object in a text; null when the text is no JSON object. */
    public static @Nullable Map<String, @Nullable Object> readObject(String text) {
        try {
            return MAPPER.readValue(text, OBJECT);
        } catch (JacksonException _) {
            return null;
        }
    }
}
