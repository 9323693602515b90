package dev.slipway.candidate;

import dev.slipway.kernel.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which projects of a group are connected, now and later.
 *
 * @param include patterns of paths below the group; none: everything
 * @param branch null for each project's default branch
 */
record GroupRules(
        List<String> include,
        List<String> exclude,
        boolean archived,
        boolean forks,
        List<String> topics,
        @Nullable String branch) {
    /** @throws Problem {@code INVALID_INPUT} for a malformed pattern */
    GroupRules {
        check("include", include);
        check("exclude", exclude);
    }

    /** Why a project is left out; empty when it is not. */
    Optional<String> objection(ListedProject listed, String groupPath) {
        String path = below(listed.project().path(), groupPath);
        if (!include.isEmpty() && include.stream().noneMatch(each -> new Glob(each).fits(path))) {
            return Optional.of("Fits none of the patterns to include");
        }
        var excluding =
                exclude.stream().filter(each -> new Glob(each).fits(path)).findFirst();
        if (excluding.isPresent()) {
            return excluding.map(each -> "Fits the pattern to exclude " + each);
        }
        if (listed.project().archived() && !archived) {
            return Optional.of("Archived");
        }
        if (listed.fork() && !forks) {
            return Optional.of("A fork");
        }
        return topics.isEmpty() || hasTopic(listed) ? Optional.empty() : Optional.of("Has none of the topics");
    }

    private boolean hasTopic(ListedProject listed) {
        var own = listed.topics().stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .toList();
        return topics.stream().anyMatch(each -> own.contains(each.toLowerCase(Locale.ROOT)));
    }

    /** A project that is shared with the group lies elsewhere, and is known by its whole path. */
    private static String below(String path, String group) {
        boolean inside = path.regionMatches(true, 0, group + "/", 0, group.length() + 1);
        return inside ? path.substring(group.length() + 1) : path;
    }

    private static void check(String field, List<String> patterns) {
        try {
            patterns.forEach(Glob::new);
        } catch (Problem problem) {
            throw problem.inField(field);
        }
    }
}
