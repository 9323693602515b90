package dev.slipway.repository;

import dev.slipway.access.Access;
import dev.slipway.access.Hosts;
import dev.slipway.host.HostedBranch;
import dev.slipway.host.HostedProject;
import dev.slipway.host.Provider;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the branch that is meant. */
@Component
class Branches {
    private static final int MOST_PROPOSED = 5;

    private final Hosts hosts;

    Branches(Hosts hosts) {
        this.hosts = hosts;
    }

    /**
     * The branch that was asked for, else the one in the pasted URL, else the project's default branch.
     *
     * @param tree what stood behind the project in the URL
     * @throws Problem {@code BRANCH_NOT_FOUND} with the names that come close
     */
    String choose(
            Provider provider, Access access, HostedProject project, @Nullable String wanted, @Nullable String tree) {
        String name = wanted == null && tree == null ? project.defaultBranch() : wanted;
        if (name != null && branch(provider, access, project, name).isPresent()) {
            return name;
        }
        var names =
                all(provider, access, project).stream().map(HostedBranch::name).toList();
        return choose(project, names, wanted, tree);
    }

    /** The same from the names of all branches. */
    static String choose(HostedProject project, List<String> names, @Nullable String wanted, @Nullable String tree) {
        if (names.isEmpty()) {
            throw GitProblems.empty(project.webUrl());
        }
        String name = wanted == null && tree == null ? project.defaultBranch() : wanted;
        if (name != null && names.contains(name)) {
            return name;
        }
        String inUrl = wanted == null && tree != null ? longestBeginning(names, tree) : null;
        if (inUrl != null) {
            return inUrl;
        }
        throw unknown(project, String.valueOf(wanted == null ? tree : wanted), names);
    }

    List<HostedBranch> all(Provider provider, Access access, HostedProject project) {
        return hosts.ask(provider, access, each -> hosts.adapter(provider).branches(each, project.id()));
    }

    private Optional<HostedBranch> branch(Provider provider, Access access, HostedProject project, String name) {
        return hosts.ask(provider, access, each -> hosts.adapter(provider).branch(each, project.id(), name));
    }

    /** A branch's name may hold slashes, and a folder may follow it: only the list of branches tells where it ends. */
    private static @Nullable String longestBeginning(List<String> names, String tree) {
        return names.stream()
                .filter(name -> tree.equals(name) || tree.startsWith(name + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    private static Problem unknown(HostedProject project, String wanted, List<String> names) {
        var close = names.stream()
                .sorted(Comparator.comparingInt((String name) -> distance(wanted, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_PROPOSED)
                .toList();
        return new Problem(
                        ErrorCode.BRANCH_NOT_FOUND,
                        "'" + project.path() + "' has no branch '" + wanted + "'. Did you mean: "
                                + String.join(", ", close) + "?")
                .inField("branch");
    }

    /** Edits between two names (Levenshtein), without regard to case. */
    static int distance(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        int[] row = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= right.length(); column++) {
                int changed = diagonal + (left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[right.length()];
    }
}
