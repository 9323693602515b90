package dev.slipway.agent.tech.helm;

import dev.slipway.agent.yaml.Yaml;
import dev.slipway.wire.asset.AssetInput;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says of one value.
 *
 * @param sources the mapping that stands there and those it refers to, the nearer first
 */
record SchemaNode(ValuesSchema schema, List<Yaml.Mapping> sources) {
    private static final List<String> RULES = List.of(
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "format");

    List<String> properties() {
        return sources.stream()
                .flatMap(each -> each.mapping("properties").entries().stream())
                .map(entry -> entry.key().text())
                .distinct()
                .toList();
    }

    SchemaNode property(String key) {
        for (var source : sources) {
            if (source.mapping("properties").get(key) instanceof Yaml.Mapping found) {
                return schema.node(found);
            }
        }
        return new SchemaNode(schema, List.of());
    }

    /** Where a property is told of. */
    Yaml.Place place(String key) {
        return sources.stream()
                .flatMap(each -> each.mapping("properties").entries().stream())
                .map(Yaml.Entry::key)
                .filter(each -> each.text().equals(key))
                .map(Yaml.Scalar::place)
                .findFirst()
                .orElse(Yaml.Place.START);
    }

    boolean requires(String key) {
        return sources.stream()
                .flatMap(each -> each.scalars("required").stream())
                .anyMatch(each -> each.text().equals(key));
    }

    @Nullable
    String text(String key) {
        return value(key) instanceof Yaml.Scalar scalar && !scalar.isNull() ? scalar.text() : null;
    }

    @Nullable
    Yaml value(String key) {
        for (var source : sources) {
            var found = source.get(key);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The type where there is one; of several, the one that is not null. */
    Optional<String> type() {
        return switch (value("type")) {
            case Yaml.Scalar single when !single.isNull() -> Optional.of(single.text());
            case Yaml.Sequence several -> {
                var types = texts(several).filter(each -> !each.equals("null")).toList();
                yield types.size() == 1 ? Optional.of(types.getFirst()) : Optional.empty();
            }
            case null, default -> Optional.empty();
        };
    }

    List<String> allowedValues() {
        if (value("enum") instanceof Yaml.Sequence several) {
            return texts(several).toList();
        }
        String only = text("const");
        return only == null ? List.of() : List.of(only);
    }

    /** Values that are written and never shown (JSON Schema's "writeOnly", and the format that forms know for passwords). */
    boolean isSensitive() {
        return "true".equals(text("writeOnly")) || "password".equals(text("format"));
    }

    List<AssetInput.Rule> rules() {
        return RULES.stream()
                .filter(key -> text(key) != null)
                .map(key -> new AssetInput.Rule(key + " " + text(key), ""))
                .toList();
    }

    private static Stream<String> texts(Yaml.Sequence list) {
        return list.items().stream()
                .flatMap(item -> item instanceof Yaml.Scalar scalar ? Stream.of(scalar.text()) : Stream.of());
    }
}
