package dev.slipway.tfstate;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The texts that a state marks as secret somewhere. A mark stands only where a configuration put it: a provider that repeats a
 * sensitive argument under another name ({@code terraform_data} gives its {@code input} as {@code output}) leaves that one unmarked. So
 * what is secret in one place is kept secret in every place.
 */
record StateSecrets(Set<String> texts) {
    /** Shorter texts, such as {@code 1} or {@code yes}, would hide too much that is none. */
    private static final int SHORTEST = 4;

    static StateSecrets of(JsonNode state) {
        var texts = new LinkedHashSet<String>();
        for (var output : state.path("outputs")) {
            if (output.path("sensitive").asBoolean(false)) {
                collect(output.path("value"), texts);
            }
        }
        for (var resource : state.path("resources")) {
            for (var instance : resource.path("instances")) {
                for (var path : instance.path("sensitive_attributes")) {
                    String name = path.path(0).path("value").asString("");
                    collect(instance.path("attributes").path(name), texts);
                }
            }
        }
        return new StateSecrets(Set.copyOf(texts));
    }

    /** Whether any of them is in a text. */
    boolean areIn(String text) {
        return texts.stream().anyMatch(text::contains);
    }

    private static void collect(JsonNode value, Set<String> texts) {
        if (value.isString() && value.asString().length() >= SHORTEST && !isTypeName(value.asString())) {
            texts.add(value.asString());
        } else if (value.isContainer()) {
            value.forEach(each -> collect(each, texts));
        }
    }

    /** A dynamic value carries the name of its type beside it, which is no secret. */
    private static boolean isTypeName(String text) {
        return Set.of("string", "number", "bool").contains(text);
    }

    @Override
    public String toString() {
        return "StateSecrets[" + texts.size() + "]";
    }
}
