package dev.slipway.candidate;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the listed projects; what is null or empty does not matter.
 *
 * @param search words, all of which must be in the path, a name or the description
 * @param group path of a group; it and all below
 * @param topics one of them suffices
 * @param role the least
 * @param kind {@code group}, {@code personal} or {@code shared}
 * @param without ids of projects that are left out
 */
record CandidateQuery(
        @Nullable String search,
        @Nullable String group,
        List<String> topics,
        @Nullable Boolean archived,
        @Nullable Boolean forks,
        @Nullable Instant activeSince,
        int role,
        @Nullable String kind,
        boolean readableOnly,
        List<String> without) {
    static CandidateQuery all() {
        return new CandidateQuery(null, null, List.of(), null, null, null, 0, null, false, List.of());
    }

    /** The same, only what can be connected and is not yet. */
    CandidateQuery connectableWithout(Set<String> connected) {
        return new CandidateQuery(
                search, group, topics, archived, forks, activeSince, role, kind, true, List.copyOf(connected));
    }

    /** Patterns for {@code like}, one for each word. */
    List<String> patterns() {
        return search == null || search.isBlank()
                ? List.of()
                : List.of(search.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)).stream()
                        .map(CandidateQuery::pattern)
                        .toList();
    }

    private static String pattern(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
