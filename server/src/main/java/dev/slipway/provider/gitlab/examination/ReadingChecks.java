package dev.slipway.provider.gitlab.examination;

import dev.slipway.doctor.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Whether the list of files and one file can be read over the API. */
final class ReadingChecks {
    private static final String README = "README.md";

    private final Visit visit;

    ReadingChecks(Visit visit) {
        this.visit = visit;
    }

    Finding tree() {
        Seen tree = visit.tree();
        if (!tree.isFine()) {
            return refused(tree);
        }
        int entries = tree.body().size();
        String first = entries == 0
                ? ""
                : ", the first is " + tree.body().path(0).path("path").asString("");
        return Finding.ok(tree.told() + ": " + entries + (entries == 100 ? " or more" : "") + " entries at the top"
                + first + ".");
    }

    Finding file() {
        var known = smallest(visit.tree());
        Seen file = visit.calls()
                .api(visit.projectPath() + "/repository/files/" + Calls.segment(known.orElse(README)) + "?ref=HEAD");
        if (file.isFine()) {
            return Finding.ok(file.told() + ": " + file.body().path("size").asLong(0) + " bytes.");
        }
        boolean onlyAbsent = known.isEmpty()
                && file.isMissing()
                && file.words().toLowerCase(Locale.ROOT).contains("file");
        return onlyAbsent
                ? Finding.ok(file.told() + ": files may be read; there is none of this name.")
                : refused(file);
    }

    /** Files that tend to be small come first; any will do. */
    private static Optional<String> smallest(Seen tree) {
        var files = tree.body()
                .valueStream()
                .filter(entry -> entry.path("type").asString("").equals("blob"))
                .map((JsonNode entry) -> entry.path("path").asString(""))
                .toList();
        for (String ending : List.of(README, ".gitignore", ".tf", ".md", ".yaml", "")) {
            var found = files.stream().filter(file -> file.endsWith(ending)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Finding refused(Seen seen) {
        if (visit.isLacking() && !seen.isFine()) {
            return visit.withoutToken();
        }
        if (seen.isMissing()) {
            return isEmpty(seen)
                    ? Finding.failed(
                            seen.told() + ": nothing has been pushed to the project yet.",
                            "Push a first commit",
                            visit.links().project(visit.patient().project()))
                    : ProjectCheck.missing(visit, seen);
        }
        if (seen.isRejected() || seen.lacksScope()) {
            String why = seen.isRejected() ? ". The token is not accepted." : ": " + Visit.scopesOf(seen) + ".";
            return Finding.failed(seen.told() + why, visit.accessAction(), visit.accessPage());
        }
        if (seen.isBlocked()) {
            return Finding.failed(
                    seen.told() + ". The account may do nothing there at present.",
                    "Ask an administrator of " + visit.patient().provider().name() + " to let the account in again",
                    visit.links().home());
        }
        return seen.isForbidden() ? forbidden(seen) : visit.disturbance(seen);
    }

    private Finding forbidden(Seen seen) {
        return Finding.failed(
                seen.told()
                        + ". The project can be seen, but its code cannot be read: that takes Reporter (20); Guest and Planner"
                        + " do not suffice in a project that is not public.",
                "Ask a maintainer or owner of " + visit.patient().project() + " for the role Reporter",
                visit.links().projectMembers(visit.patient().project()));
    }

    /** An empty repository has no tree, and files of none. */
    private boolean isEmpty(Seen seen) {
        String said = seen.words().toLowerCase(Locale.ROOT);
        return !said.contains("project")
                && visit.project().body().path("empty_repo").asBoolean(false);
    }
}
