package dev.slipway.grammar;

import dev.slipway.agent.yaml.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a shape as JSON Schema, draft-07. */
final class JsonSchema {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Map<String, Object> TEMPLATE = both("type", "string", "pattern", "\\{[{%]");

    private final Map<String, Object> definitions = new LinkedHashMap<>();

    private JsonSchema() {}

    static String of(Shape shape) {
        var schema = new JsonSchema();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "http://json-schema.org/draft-07/schema#");
        root.put("title", "Slipway blueprint, spec_version 2");
        root.putAll(schema.written(shape instanceof Shape.Titled titled ? titled.shape() : shape));
        root.put("definitions", schema.definitions);
        return JSON.writeValueAsString(root) + "\n";
    }

    private Map<String, Object> written(Shape shape) {
        return switch (shape) {
            case Shape.Any _ -> Map.of();
            case Shape.Nothing _ -> Map.of("type", "null");
            case Shape.Text _ -> Map.of("type", List.of("string", "number", "boolean"));
            case Shape.Flag flag -> orTemplate(Map.of("type", "boolean"), flag.template());
            case Shape.Whole whole -> orTemplate(Map.of("type", "integer"), whole.template());
            case Shape.Word word -> orTemplate(Map.of("enum", words(word)), word.template());
            case Shape.Items items -> both("type", "array", "items", written(items.item()));
            case Shape.Named named -> named(named);
            case Shape.Single single -> single(single);
            case Shape.Keys keys -> keys(keys);
            case Shape.Variants variants -> variants(variants, null);
            case Shape.Either either ->
                Map.of("anyOf", either.shapes().stream().map(this::written).toList());
            case Shape.Titled titled -> reference(titled);
        };
    }

    private Map<String, Object> reference(Shape.Titled titled) {
        if (!definitions.containsKey(titled.title())) {
            definitions.put(titled.title(), Map.of());
            definitions.put(
                    titled.title(),
                    titled.shape() instanceof Shape.Variants variants
                            ? variants(variants, titled.title())
                            : written(titled.shape()));
        }
        return Map.of("$ref", "#/definitions/" + titled.title());
    }

    private static List<Object> words(Shape.Word word) {
        List<Object> all = new ArrayList<>();
        word.words().forEach(one -> all.add(one.matches("[0-9]{1,9}") ? Integer.valueOf(one) : one));
        if (word.anyCase()) {
            word.words().forEach(one -> all.add(one.toLowerCase(Locale.ROOT)));
        }
        return all;
    }

    private static Map<String, Object> orTemplate(Map<String, Object> schema, boolean template) {
        return template ? Map.of("anyOf", List.of(schema, TEMPLATE)) : schema;
    }

    private Map<String, Object> named(Shape.Named named) {
        Map<String, Object> value = written(named.value());
        Map<String, Object> schema = new LinkedHashMap<>(both("type", "object", "maxProperties", named.most()));
        if (named.name() != null) {
            schema.put("patternProperties", Map.of(whole(named.name()), value));
        }
        schema.put("additionalProperties", value);
        return schema;
    }

    private static String whole(Pattern name) {
        return "^" + name.pattern().replace("9-_", "9_\\-") + "$";
    }

    private Map<String, Object> single(Shape.Single single) {
        Map<String, Object> schema = new LinkedHashMap<>(both("type", "object", "minProperties", 1));
        schema.put("maxProperties", 1);
        schema.put("additionalProperties", written(single.value()));
        return schema;
    }

    private Map<String, Object> keys(Shape.Keys keys) {
        Map<String, Object> properties = new LinkedHashMap<>();
        keys.keys().forEach((name, key) -> properties.put(name, property(key)));
        Map<String, Object> schema = new LinkedHashMap<>(both("type", "object", "properties", properties));
        List<String> required = keys.keys().entrySet().stream()
                .filter(entry -> entry.getValue().required())
                .map(Map.Entry::getKey)
                .toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    /** Beside a reference nothing counts in this draft, so it is wrapped. */
    private Map<String, Object> property(Shape.Key key) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (!key.about().isEmpty()) {
            schema.put("description", key.about());
        }
        Map<String, Object> value = written(key.shape());
        if (value.containsKey("$ref")) {
            schema.put("allOf", List.of(value));
        } else {
            schema.putAll(value);
        }
        return schema;
    }

    private Map<String, Object> variants(Shape.Variants variants, @Nullable String title) {
        Shape.Key decisive = variants.otherwise().keys().get(variants.key());
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        if (decisive != null) {
            schema.put("properties", Map.of(variants.key(), property(decisive)));
            if (decisive.required()) {
                schema.put("required", List.of(variants.key()));
            }
        }
        List<Object> cases = new ArrayList<>();
        variants.variants().forEach((value, keys) -> {
            Map<String, Object> then =
                    title == null ? keys(keys) : reference(new Shape.Titled(title + "-" + value, keys));
            Map<String, Object> is = both(
                    "properties", Map.of(variants.key(), Map.of("const", value)), "required", List.of(variants.key()));
            cases.add(both("if", is, "then", then));
            if (value.equals(variants.fallback())) {
                cases.add(both("if", Map.of("not", Map.of("required", List.of(variants.key()))), "then", then));
            }
        });
        schema.put("allOf", cases);
        return schema;
    }

    /** Two entries in this order. */
    private static Map<String, Object> both(String first, Object one, String second, Object other) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put(first, one);
        both.put(second, other);
        return both;
    }
}
