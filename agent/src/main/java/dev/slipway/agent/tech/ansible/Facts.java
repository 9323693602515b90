package dev.slipway.agent.tech.ansible;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Facts being collected; what is empty is no fact.
 *
 * @param all by name
 */
record Facts(Map<String, String> all) {
    private static final int MOST = 50;

    Facts() {
        this(new TreeMap<>());
    }

    void put(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            all.put(name, value.strip());
        }
    }

    /** A list, of which the first fifty are told. */
    void put(String name, Collection<String> values) {
        var distinct = values.stream().distinct().toList();
        var first = distinct.stream().limit(MOST).toList();
        put(name, String.join(", ", first) + (distinct.size() > MOST ? ", …" : ""));
    }
}
