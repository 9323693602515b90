package dev.slipway.blueprint;

import dev.slipway.language.ParsedBlueprint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Remembers what texts were found to say. A version never changes, so what is remembered is never wrong. */
@Component
class ParsedTexts {
    private static final int MOST = 5_000;

    private record Key(UUID blueprint, int version) {}

    private final Map<Key, ParsedBlueprint> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ParsedBlueprint> eldest) {
            return size() > MOST;
        }
    };

    ParsedBlueprint of(UUID blueprint, int version, String yaml, String path) {
        var key = new Key(blueprint, version);
        synchronized (known) {
            ParsedBlueprint parsed = known.get(key);
            if (parsed != null) {
                return parsed;
            }
        }
        var parsed = ParsedBlueprint.of(yaml, path);
        synchronized (known) {
            known.put(key, parsed);
        }
        return parsed;
    }
}
