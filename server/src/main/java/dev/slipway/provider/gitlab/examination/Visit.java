package dev.slipway.provider.gitlab.examination;

import dev.slipway.doctor.Finding;
import dev.slipway.doctor.Patient;
import dev.slipway.doctor.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One examination: the patient, the calls made for it, and GitLab's pages. */
record Visit(Patient patient, Calls calls, Links links) {
    private static final String PROJECTS = "/projects/";

    Seen user() {
        return calls.api("/user");
    }

    /** What GitLab tells of a personal, project or group access token; such tokens tell it of themselves. */
    Seen self() {
        return calls.api("/personal_access_tokens/self");
    }

    /** What GitLab tells of an OAuth token. */
    Seen info() {
        return calls.tokenInfo(patient.viewer().token());
    }

    Seen project() {
        return calls.api(projectPath());
    }

    Seen tree() {
        return calls.api(projectPath() + "/repository/tree?per_page=100");
    }

    Seen hooks() {
        return calls.api(projectPath() + "/hooks?per_page=100");
    }

    Seen group(String group) {
        return calls.api(groupPath(group) + "?with_projects=false");
    }

    String projectPath() {
        return PROJECTS + Calls.segment(patient.project());
    }

    static String groupPath(String group) {
        return "/groups/" + Calls.segment(group);
    }

    /** The groups above the project by its path, the owning one first. */
    List<String> ancestors() {
        var groups = new ArrayList<String>();
        for (int slash = patient.project().lastIndexOf('/');
                slash > 0;
                slash = patient.project().lastIndexOf('/', slash - 1)) {
            groups.add(patient.project().substring(0, slash));
        }
        return groups;
    }

    /** Asks everything that needs no other answer first, all at once. */
    void begin() {
        calls.start("/user");
        if (hasToken()) {
            calls.startTokenInfo(patient.viewer().token());
        }
        if (isTyped()) {
            calls.start("/personal_access_tokens/self");
        }
        calls.start("/version");
        calls.start(projectPath());
        calls.start(projectPath() + "/repository/tree?per_page=100");
        calls.start(projectPath() + "/hooks?per_page=100");
        ancestors().forEach(group -> calls.start(groupPath(group) + "?with_projects=false"));
    }

    boolean hasToken() {
        return patient.viewer().token() != null;
    }

    /** Whether there should be a token, but there is none. */
    boolean isLacking() {
        return patient.viewer().lacking() != null;
    }

    /** Waits for the calls that everybody makes. */
    List<Seen> settled() {
        return List.of(user(), project(), tree(), hooks());
    }

    boolean isTyped() {
        return patient.viewer().kind() == Viewer.Kind.TOKEN;
    }

    String host() {
        return "'" + patient.provider().name() + "'";
    }

    /** Where the viewer's access is mended: with a new token, or by authorizing anew. */
    String accessPage() {
        return isTyped() ? links.tokens() : patient.repositories().page();
    }

    /** How the viewer's access is mended. */
    String accessAction() {
        return isTyped()
                ? "Make a new access token with the scopes read_api and read_repository, and give it here"
                : "Authorize Slipway at " + patient.provider().name();
    }

    /** The members page nearest to the project that the viewer can see; the owning group's where none can be seen. */
    String nearestMembers() {
        return ancestors().stream()
                .filter(group -> group(group).isFine())
                .findFirst()
                .map(links::groupMembers)
                .orElseGet(() -> links.nearestMembers(patient.project()));
    }

    /**
     * What to say where GitLab did not answer the question itself: no answer, one that is not GitLab's, a token that is not accepted.
     *
     * @return null when it did answer
     */
    @Nullable
    Finding silence(Seen seen) {
        if (seen.isRejected()) {
            return Finding.unknown(
                    seen.told() + ". The token is not accepted, so GitLab says nothing about this.",
                    accessAction(),
                    accessPage());
        }
        if (seen.lacksScope()) {
            return Finding.unknown(
                    seen.told() + ". The token lacks a scope, so GitLab says nothing about this (" + scopesOf(seen)
                            + ").",
                    accessAction(),
                    accessPage());
        }
        if (seen.isBlocked()) {
            return Finding.unknown(
                    seen.told() + ". The account may do nothing there at present.",
                    "Ask an administrator of " + patient.provider().name() + " to let the account in again",
                    links.home());
        }
        return seen.isJson() && seen.status() < 500 && !seen.isThrottled() ? null : disturbance(seen);
    }

    /** GitLab is not well, or something stands in front of it. */
    Finding disturbance(Seen seen) {
        if (seen.isThrottled()) {
            String wait = seen.header("retry-after").map(text -> text + " s").orElse("a minute");
            return Finding.unknown(
                    seen.told() + ": it asks to be asked less.", "Wait " + wait + " and examine again", links.home());
        }
        String what = seen.status() == 0
                ? ""
                : ". " + host() + " has a fault of its own, is being maintained, or a proxy answers in its place.";
        return Finding.unknown(
                seen.told() + what,
                "Look whether " + patient.provider().name() + " answers, and examine again",
                links.home());
    }

    /** There is nothing to ask with, so nothing that only a token tells can be known. */
    Finding withoutToken() {
        return Finding.unknown(
                "No call was made: there is no token to ask with ("
                        + patient.viewer().words() + ").",
                accessAction(),
                accessPage());
    }

    /** What GitLab said would do. */
    static String scopesOf(Seen seen) {
        String wanted = seen.text("scope");
        return wanted.isEmpty() ? "it does not say which" : "one of these would do: " + wanted;
    }
}
