package dev.slipway.generation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a type as a technology writes it and says it in JSON Schema: Terraform's {@code object({ a = optional(number, 3) })}, Ansible's
 * {@code list(str)} and {@code dict(host: str)}, the words of JSON Schema itself, and CloudFormation's {@code List<Number>}. A word that
 * it does not know stands for any value, so that nobody is refused for what is not understood.
 */
final class TypeWords {
    private static final int LONGEST = 50_000;
    private static final int DEEPEST = 60;
    private static final Pattern TOKEN = Pattern.compile("\\s*(\"(?:[^\"\\\\]|\\\\.)*+\"|[\\w.-]++|\\S)");
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("string", "string"),
            Map.entry("str", "string"),
            Map.entry("path", "string"),
            Map.entry("number", "number"),
            Map.entry("float", "number"),
            Map.entry("integer", "integer"),
            Map.entry("int", "integer"),
            Map.entry("bool", "boolean"),
            Map.entry("boolean", "boolean"));

    /** A place between two tokens of the text. */
    private record Token(String text, int begin, int end) {}

    /** Thrown inside this class alone, to leave a nested reading of something that is no type. */
    private static final class NoType extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NoType() {
            super(null, null, false, false);
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int next;
    private int depth;

    private TypeWords(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(1), matcher.start(1), matcher.end(1)));
        }
    }

    /** The schema; an empty one, which every value meets, for what is no type that is known. */
    static Map<String, Object> schema(String type) {
        if (type.length() > LONGEST) {
            return Map.of();
        }
        var amazons = AmazonTypes.schema(type);
        if (amazons.isPresent()) {
            return amazons.get();
        }
        var reader = new TypeWords(type);
        try {
            var schema = reader.type();
            return reader.next == reader.tokens.size() ? schema : Map.of();
        } catch (NoType _) {
            return Map.of();
        }
    }

    private Map<String, Object> type() {
        if (++depth > DEEPEST) {
            throw new NoType();
        }
        var schema = named(take());
        depth--;
        return schema;
    }

    private Map<String, Object> named(String word) {
        String plain = PLAIN.get(word);
        if (plain != null) {
            return with("type", plain);
        }
        return switch (word) {
            case "list", "array" -> array(inner(), false);
            case "set" -> array(inner(), true);
            case "map" -> map(inner());
            case "dict", "object" -> is("(") ? structure() : with("type", "object");
            case "tuple" -> row();
            case "any", "raw", "null", "json", "jsonarg" -> new LinkedHashMap<>();
            default -> throw new NoType();
        };
    }

    private static Map<String, Object> array(Map<String, Object> items, boolean unique) {
        var schema = with("type", "array");
        if (!items.isEmpty()) {
            schema.put("items", items);
        }
        if (unique) {
            schema.put("uniqueItems", true);
        }
        return schema;
    }

    private static Map<String, Object> map(Map<String, Object> values) {
        var schema = with("type", "object");
        schema.put("additionalProperties", values.isEmpty() ? true : values);
        return schema;
    }

    private Map<String, Object> inner() {
        if (!is("(")) {
            return new LinkedHashMap<>();
        }
        take();
        // Ansible names the members of a list's elements right behind the word.
        var inner = type();
        expect(")");
        return inner;
    }

    private Map<String, Object> row() {
        expect("(");
        expect("[");
        var items = new ArrayList<Map<String, Object>>();
        while (!is("]")) {
            items.add(type());
            skip(",");
        }
        expect("]");
        expect(")");
        var schema = with("type", "array");
        schema.put("prefixItems", items);
        schema.put("minItems", items.size());
        schema.put("maxItems", items.size());
        return schema;
    }

    private Map<String, Object> structure() {
        expect("(");
        boolean braces = is("{");
        if (braces) {
            take();
        }
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        while (!is(braces ? "}" : ")")) {
            member(properties, required, braces);
            skip(",");
        }
        if (braces) {
            take();
        }
        expect(")");
        var schema = with("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    /** A member of Terraform's is required unless told; of one of Ansible's it is not known. */
    private void member(Map<String, Object> properties, List<String> required, boolean needed) {
        String name = take().replaceAll("^\"|\"$", "");
        String sign = take();
        if (!sign.equals("=") && !sign.equals(":")) {
            throw new NoType();
        }
        if (is("optional")) {
            take();
            expect("(");
            var type = type();
            defaultValue().ifPresent(value -> type.put("default", value));
            expect(")");
            properties.put(name, type);
        } else {
            properties.put(name, type());
            if (needed) {
                required.add(name);
            }
        }
    }

    /** What stands behind the comma inside {@code optional(type, default)}, where it is a plain value. */
    private Optional<Object> defaultValue() {
        if (!is(",")) {
            return Optional.empty();
        }
        take();
        int begin = next;
        for (int open = 0; open > 0 || !is(")"); next++) {
            if (next >= tokens.size()) {
                throw new NoType();
            }
            open += "([{".contains(tokens.get(next).text()) ? 1 : 0;
            open -= ")]}".contains(tokens.get(next).text()) ? 1 : 0;
        }
        if (begin == next) {
            return Optional.empty();
        }
        return json(
                text.substring(tokens.get(begin).begin(), tokens.get(next - 1).end()));
    }

    private static Optional<Object> json(String written) {
        try {
            return Optional.ofNullable(JsonMapper.shared().readValue(written, Object.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private boolean is(String token) {
        return next < tokens.size() && tokens.get(next).text().equals(token);
    }

    private String take() {
        if (next >= tokens.size()) {
            throw new NoType();
        }
        return tokens.get(next++).text();
    }

    private void expect(String token) {
        if (!take().equals(token)) {
            throw new NoType();
        }
    }

    private void skip(String token) {
        if (is(token)) {
            next++;
        }
    }

    private static Map<String, Object> with(String key, Object value) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put(key, value);
        return schema;
    }
}
