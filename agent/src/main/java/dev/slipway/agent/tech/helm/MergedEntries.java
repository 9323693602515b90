package dev.slipway.agent.tech.helm;

import dev.slipway.agent.yaml.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entries of a mapping with those it merges in by {@code <<}, which its own go before (YAML's "Merge Key" type). */
final class MergedEntries {
    private static final String MERGE = "<<";

    private MergedEntries() {}

    static List<Yaml.Entry> of(Yaml.Mapping mapping) {
        if (mapping.get(MERGE) == null) {
            return mapping.entries();
        }
        Map<String, Yaml.Entry> all = new LinkedHashMap<>();
        for (var entry : mapping.entries()) {
            if (!entry.key().text().equals(MERGE)) {
                all.put(entry.key().text(), entry);
            }
        }
        switch (mapping.get(MERGE)) {
            case Yaml.Mapping one -> add(one, all);
            case Yaml.Sequence several ->
                several.items().forEach(item -> {
                    if (item instanceof Yaml.Mapping one) {
                        add(one, all);
                    }
                });
            case null, default -> {}
        }
        return List.copyOf(all.values());
    }

    private static void add(Yaml.Mapping merged, Map<String, Yaml.Entry> all) {
        of(merged).forEach(entry -> all.putIfAbsent(entry.key().text(), entry));
    }
}
