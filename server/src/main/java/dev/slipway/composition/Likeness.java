package dev.slipway.composition;

import dev.slipway.generation.ValueSchema;
import dev.slipway.wire.asset.AssetInput;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What sort of values inputs take, and whether two of them can take the same value. */
final class Likeness {
    /** The sort of an input whose type is not known. */
    static final String ANY = "any";

    private static final Map<String, String> SORTS = Map.of(
            "string", "text", "number", "number", "integer", "number", "boolean", "flag", "array", "list", "object",
            "object");

    private static final Map<String, String> PLURALS =
            Map.of("text", "texts", "number", "numbers", "flag", "true or false", "list", "lists", "object", "objects");

    private Likeness() {}

    /** One of {@code text number flag list object any}. */
    static String sort(AssetInput input) {
        return sort(ValueSchema.of(input));
    }

    private static String sort(Map<?, ?> schema) {
        return SORTS.getOrDefault(String.valueOf(schema.get("type")), ANY);
    }

    /** For a sentence such as "both texts". */
    static String words(List<AssetInput> inputs) {
        String sort = inputs.stream()
                .map(Likeness::sort)
                .filter(each -> !each.equals(ANY))
                .findFirst()
                .orElse(ANY);
        return (inputs.size() == 2 ? "both " : "all ") + PLURALS.getOrDefault(sort, "of a type that is not known");
    }

    /** Whether one value may be given to both: types that are not known fit all. */
    static boolean fit(AssetInput one, AssetInput other) {
        return fit(ValueSchema.of(one), ValueSchema.of(other))
                && (one.allowedValues().isEmpty()
                        || other.allowedValues().isEmpty()
                        || !Collections.disjoint(one.allowedValues(), other.allowedValues()));
    }

    /** Whether two inputs mean the same when nobody says anything: what they are by default tells what they are for. */
    static boolean sameDefault(AssetInput one, AssetInput other) {
        return one.required() || other.required() || Objects.equals(one.defaultValue(), other.defaultValue());
    }

    private static boolean fit(Map<?, ?> one, Map<?, ?> other) {
        String sort = sort(one);
        if (sort.equals(ANY) || sort(other).equals(ANY)) {
            return true;
        }
        return sort.equals(sort(other))
                && inside(one.get("items"), other.get("items"))
                && inside(one.get("additionalProperties"), other.get("additionalProperties"))
                && properties(one.get("properties"), other.get("properties"));
    }

    private static boolean inside(@Nullable Object one, @Nullable Object other) {
        return !(one instanceof Map<?, ?> first) || !(other instanceof Map<?, ?> second) || fit(first, second);
    }

    private static boolean properties(@Nullable Object one, @Nullable Object other) {
        if (!(one instanceof Map<?, ?> first) || !(other instanceof Map<?, ?> second)) {
            return true;
        }
        return first.keySet().equals(second.keySet())
                && first.keySet().stream().allMatch(name -> inside(first.get(name), second.get(name)));
    }
}
