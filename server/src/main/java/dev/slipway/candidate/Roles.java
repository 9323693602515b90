package dev.slipway.candidate;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Names of roles at the host, with their numbers (GitLab's documentation, "roles", access levels). */
final class Roles {
    private static final TreeMap<Integer, String> NAMES = new TreeMap<>(Map.of(
            5, "minimal", 10, "guest", 15, "planner", 20, "reporter", 30, "developer", 40, "maintainer", 50, "owner"));

    private Roles() {}

    /** @throws Problem {@code INVALID_INPUT} for a word that is none */
    static int level(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return 0;
        }
        return NAMES.entrySet().stream()
                .filter(each -> each.getValue().equals(name.strip().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new Problem(
                                ErrorCode.INVALID_INPUT,
                                "There is no role '" + name + "'; roles are " + String.join(", ", NAMES.values()) + ".")
                        .inField("role"));
    }

    /** The role of that number or the next below; null for none. */
    static @Nullable String name(int level) {
        var entry = NAMES.floorEntry(level);
        return entry == null ? null : entry.getValue();
    }
}
