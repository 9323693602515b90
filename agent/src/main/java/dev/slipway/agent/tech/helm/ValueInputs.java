package dev.slipway.agent.tech.helm;

import dev.slipway.agent.scan.Guesses;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.agent.yaml.YamlJson;
import dev.slipway.wire.asset.AssetInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one chart, as far as they are listed. */
final class ValueInputs {
    /** More than a person reads; the rest can be set by a file of values all the same. */
    static final int MOST = 500;

    private final Map<String, AssetInput> inputs = new LinkedHashMap<>();

    /** Where a value stands. */
    record Place(String path, int line) {}

    List<AssetInput> all() {
        return List.copyOf(inputs.values());
    }

    boolean isFull() {
        return inputs.size() >= MOST;
    }

    /** Whether a value is listed, or one inside it. */
    boolean knows(String name) {
        return inputs.keySet().stream().anyMatch(each -> each.equals(name) || each.startsWith(name + "."));
    }

    /** One that stands in the file of values. */
    void add(String name, Yaml value, ValueComments.Said said, SchemaNode schema, boolean wanted, Place place) {
        boolean none = value instanceof Yaml.Scalar scalar && scalar.isNull();
        boolean empty =
                none || (value instanceof Yaml.Scalar scalar && scalar.text().isEmpty());
        String described = schema.text("description");
        boolean typed = schema.type().isPresent() || (none && said.type() != null);
        String type = none && said.type() != null ? said.type() : type(value);
        var guesses = new Guesses().type(!typed && !none).description(described == null && said.words() != null);
        put(
                name,
                schema,
                schema.type().orElse(type),
                empty && wanted ? null : text(value),
                described == null ? said.words() : described,
                wanted && empty,
                none,
                guesses.at(place.path(), place.line()));
    }

    /** One that only the schema knows. */
    void add(String name, SchemaNode schema, boolean wanted, Place place) {
        var value = schema.value("default");
        boolean untyped =
                schema.type().isEmpty() && value != null && !type(value).equals("any");
        put(
                name,
                schema,
                schema.type().orElse(value == null ? "any" : type(value)),
                value == null ? null : text(value),
                schema.text("description"),
                wanted,
                value == null && !wanted,
                new Guesses().type(untyped).at(place.path(), place.line()));
    }

    private void put(
            String name,
            SchemaNode schema,
            String type,
            @Nullable String value,
            @Nullable String description,
            boolean required,
            boolean nullable,
            AssetInput.Source source) {
        inputs.putIfAbsent(
                name,
                new AssetInput(
                        name,
                        type,
                        value,
                        description,
                        schema.isSensitive(),
                        required,
                        nullable,
                        schema.allowedValues(),
                        schema.rules(),
                        source));
    }

    private static String type(Yaml value) {
        return switch (value) {
            case Yaml.Mapping _ -> "object";
            case Yaml.Sequence _ -> "array";
            case Yaml.Scalar scalar ->
                switch (scalar.type()) {
                    case TEXT -> "string";
                    case INTEGER -> "integer";
                    case NUMBER -> "number";
                    case BOOLEAN -> "boolean";
                    case NULL -> "any";
                };
        };
    }

    private static @Nullable String text(Yaml value) {
        return switch (value) {
            case Yaml.Scalar scalar ->
                switch (scalar.type()) {
                    case NULL -> null;
                    case BOOLEAN -> scalar.text().toLowerCase(Locale.ROOT);
                    case TEXT, INTEGER, NUMBER -> scalar.text();
                };
            case Yaml.Mapping _, Yaml.Sequence _ -> YamlJson.text(value);
        };
    }
}
