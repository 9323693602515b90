package dev.slipway.provider.gitlab.examination;

import dev.slipway.doctor.CheckId;
import dev.slipway.doctor.Finding;

/** Whether the project is there for the viewer, and in what state. */
final class ProjectCheck {
    private final Visit visit;

    ProjectCheck(Visit visit) {
        this.visit = visit;
    }

    Finding project() {
        Seen seen = visit.project();
        if (seen.isMissing()) {
            return missing(visit, seen);
        }
        var silence = visit.silence(seen);
        if (silence != null) {
            return silence;
        }
        return seen.isFine() ? state(seen) : visit.disturbance(seen);
    }

    /** GitLab answers the same for what is not there and for what may not be known, on purpose. */
    static Finding missing(Visit visit, Seen seen) {
        if (visit.isLacking()) {
            return visit.withoutToken();
        }
        String who = visit.hasToken() ? "the token's owner is not a member" : "it is not public";
        return Finding.failed(
                        seen.told() + ": " + visit.patient().project() + " does not exist, or you are not a member: "
                                + who + " (GitLab does not tell the two apart).",
                        "Look at the spelling; else ask an owner of the group for the role Reporter",
                        visit.nearestMembers())
                .asking(
                        "a membership of " + visit.patient().project() + " with the role Reporter",
                        "an owner of "
                                + visit.ancestors().stream()
                                        .findFirst()
                                        .orElse(visit.patient().project()),
                        CheckId.ROLE);
    }

    private Finding state(Seen seen) {
        String path = seen.text("path_with_namespace");
        String page = visit.links().project(path);
        String read = seen.told() + ": " + seen.text("visibility") + " project " + seen.text("id");
        if (seen.body().path("empty_repo").asBoolean(false)) {
            return Finding.failed(
                    read + ". It is empty: nothing has been pushed to it yet.", "Push a first commit", page);
        }
        if (seen.text("repository_access_level").equals("disabled")) {
            return Finding.failed(
                    read + ". Its repository is switched off, so nobody can read code.",
                    "Switch the repository on among the project's features",
                    visit.links().settings(path));
        }
        return !path.equalsIgnoreCase(visit.patient().project()) ? moved(seen, path, read) : age(seen, path, read);
    }

    private Finding moved(Seen seen, String path, String read) {
        String how = seen.sentOnTo().map(to -> ", after being sent on to " + to).orElse("");
        return Finding.warning(
                read + how + ". It was renamed or moved: it is " + path
                        + " now, and the old path works only until somebody takes it.",
                "Use its new address; a connection follows by itself",
                visit.links().project(path));
    }

    private Finding age(Seen seen, String path, String read) {
        String deletion = seen.text("marked_for_deletion_on");
        if (!deletion.isEmpty()) {
            return Finding.warning(
                    read + ". It is marked for deletion since " + deletion + " and hidden from lists.",
                    "Restore the project, if it is still wanted",
                    visit.links().settings(path));
        }
        return seen.body().path("archived").asBoolean(false)
                ? Finding.warning(
                        read + ". It is archived: reading and cloning work, but nothing new can be pushed.",
                        "Unarchive it, if it is still worked on",
                        visit.links().settings(path))
                : Finding.ok(read + ", " + path + ".");
    }
}
