package dev.slipway.provider.gitlab.examination;

import dev.slipway.doctor.CheckId;
import dev.slipway.doctor.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the viewer is a member, from where, and what the role allows. A role comes from the project itself, from a group above it, or
 * from a group that one of them was shared with; {@code members/all} has all of these (GitLab's {@code doc/api/members.md}).
 */
final class MemberChecks {
    private static final int MOST_GIVERS = 5;

    private final Visit visit;

    MemberChecks(Visit visit) {
        this.visit = visit;
    }

    Finding membership() {
        if (!visit.hasToken()) {
            return visit.withoutToken();
        }
        Seen project = visit.project();
        if (project.isMissing()) {
            return ProjectCheck.missing(visit, project);
        }
        var silence = visit.silence(project);
        var account = TokenFacts.of(visit).account();
        if (silence != null || account.isEmpty()) {
            return silence == null ? unknownAccount() : silence;
        }
        var places = places(account.get());
        Seen all = everywhere(account.get());
        if (all.isFine()) {
            return Finding.ok(all.told() + ": " + Roles.name(level(all)) + ". " + told(places, level(all)));
        }
        var trouble = visit.silence(all);
        return trouble == null ? stranger(project, all) : trouble;
    }

    Finding role() {
        if (!visit.hasToken()) {
            return visit.withoutToken();
        }
        Seen project = visit.project();
        if (project.isMissing()) {
            return ProjectCheck.missing(visit, project);
        }
        var silence = visit.silence(project);
        var account = TokenFacts.of(visit).account();
        if (silence != null || account.isEmpty()) {
            return silence == null ? unknownAccount() : silence;
        }
        Seen all = everywhere(account.get());
        if (all.isFine()) {
            return judged(project, all);
        }
        var trouble = visit.silence(all);
        if (trouble != null) {
            return trouble;
        }
        return readsCode(project)
                ? Finding.ok(
                        project.told() + ": " + project.text("visibility") + "; its code may be read without a role.")
                : tooLow(project, all.told() + ": no role in a project that is " + project.text("visibility") + ".");
    }

    /** GitLab leaves the default branch out where the viewer may not read code, whichever way the role came about. */
    private Finding judged(Seen project, Seen all) {
        int level = level(all);
        String read = all.told() + ": " + Roles.name(level) + ". ";
        if (readsCode(project)) {
            return Finding.ok(read
                    + (level >= Roles.REPORTER
                            ? "Reading code takes Reporter (20)."
                            : "Its code may be read nonetheless: the project is " + project.text("visibility") + "."));
        }
        return level >= Roles.REPORTER
                ? Finding.failed(
                        read + "Yet GitLab does not let it read the code: the repository is restricted to others.",
                        "Open the repository to members among the project's features",
                        visit.links().settings(path(project)))
                : tooLow(
                        project,
                        read + "It sees the project, which is " + project.text("visibility")
                                + ", but may not read its code: that takes Reporter (20).");
    }

    private Finding tooLow(Seen project, String evidence) {
        return Finding.failed(
                        evidence,
                        "Ask a maintainer or owner of " + path(project) + " for the role Reporter",
                        visit.links().projectMembers(path(project)))
                .asking("the role Reporter in " + path(project), givers(path(project)), CheckId.ROLE);
    }

    /** Members may see who the other members are, so those who could help have names. */
    private String givers(String path) {
        Seen members = visit.calls().api(visit.projectPath() + "/members/all?per_page=100");
        var names = members.body()
                .valueStream()
                .filter(member -> member.path("access_level").asInt(0) >= Roles.MAINTAINER)
                .filter(member -> member.path("state").asString("active").equals("active"))
                .filter(member -> !member.path("username").asString("").matches("(project|group)_\\d+_bot.*"))
                .limit(MOST_GIVERS)
                .map(member -> member.path("name").asString("") + " ("
                        + Roles.plain(member.path("access_level").asInt(0)) + ")")
                .toList();
        return names.isEmpty() ? "a maintainer or owner of " + path : String.join(", ", names);
    }

    private Finding stranger(Seen project, Seen all) {
        return Finding.warning(
                all.told() + ": no member of the project or a group above it. The project can be seen because it is "
                        + project.text("visibility") + ", or the account administers this GitLab.",
                "Ask for a membership, so that access does not end with the project's visibility",
                visit.links().projectMembers(path(project)));
    }

    private Finding unknownAccount() {
        return Finding.unknown(
                TokenFacts.of(visit).user().told() + ". Whose token it is was not told.",
                visit.accessAction(),
                visit.accessPage());
    }

    private Seen everywhere(String account) {
        return visit.calls().api(visit.projectPath() + "/members/all/" + account);
    }

    /** A place that may give a role, and what it says of the account's own membership there. */
    private record Place(String name, Seen group, Seen direct) {}

    private List<Place> places(String account) {
        visit.calls().start(visit.projectPath() + "/members/all/" + account);
        var direct = new ArrayList<Optional<Place>>();
        visit.ancestors().forEach(group -> visit.calls().start(Visit.groupPath(group) + "/members/" + account));
        Seen own = visit.calls().api(visit.projectPath() + "/members/" + account);
        direct.add(Optional.of(new Place(visit.patient().project(), visit.project(), own)));
        visit.ancestors()
                .forEach(group -> direct.add(Optional.of(new Place(
                        group,
                        visit.group(group),
                        visit.calls().api(Visit.groupPath(group) + "/members/" + account)))));
        return direct.stream().flatMap(Optional::stream).toList();
    }

    private static String told(List<Place> places, int effective) {
        var words = new ArrayList<String>();
        for (var place : places) {
            if (place.direct().isFine()) {
                words.add(place.name() + ": " + Roles.name(level(place.direct())) + " directly");
            } else if (place.direct().isMissing()) {
                words.add(place.name() + ": not directly" + (place.group().isMissing() ? " (cannot be seen)" : ""));
            }
        }
        boolean explained =
                places.stream().anyMatch(place -> place.direct().isFine() && level(place.direct()) >= effective);
        return String.join("; ", words) + (explained ? "." : "; by a share with " + shares(places) + ".");
    }

    private static String shares(List<Place> places) {
        var groups = places.stream()
                .flatMap(
                        place -> place.group().body().path("shared_with_groups").valueStream())
                .map(share -> share.path("group_full_path")
                        .asString(share.path("group_name").asString("")))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return groups.isEmpty() ? "a group that is not told" : String.join(", ", groups);
    }

    private String path(Seen project) {
        String path = project.text("path_with_namespace");
        return path.isEmpty() ? visit.patient().project() : path;
    }

    private static boolean readsCode(Seen project) {
        return project.body().has("default_branch");
    }

    private static int level(Seen member) {
        return member.body().path("access_level").asInt(0);
    }
}
