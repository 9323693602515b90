package dev.slipway.provider.gitlab.examination;

import dev.slipway.doctor.AppGrant;
import dev.slipway.doctor.CheckId;
import dev.slipway.doctor.Finding;
import dev.slipway.doctor.Viewer;
import java.util.List;

/** Whether the viewer's token is accepted, and for what; and whether our applications are. */
final class TokenChecks {
    private final Visit visit;

    TokenChecks(Visit visit) {
        this.visit = visit;
    }

    Finding signInApp() {
        return application(CheckId.SIGNIN_APP, visit.patient().signIn());
    }

    Finding repositoryApp() {
        return application(CheckId.REPOSITORY_APP, visit.patient().repositories());
    }

    /** GitLab has no list of the applications a person has authorized: the token that came of it has to tell. */
    private Finding application(CheckId check, AppGrant grant) {
        String again = "Authorize the " + grant.name() + " anew";
        String lacking = grant.lacking();
        if (lacking != null || grant.token() == null) {
            return grant.ended()
                    ? Finding.failed(lacking + ".", again, grant.page())
                    : Finding.unknown(
                            lacking + ". GitLab does not tell which applications somebody has authorized.",
                            "Authorize the " + grant.name(),
                            grant.page());
        }
        var seen = visit.calls().tokenInfo(grant.token());
        if (seen.isFine()) {
            return scopesOfApplication(check, grant, seen, again);
        }
        boolean over = seen.isJson() && (seen.status() == 400 || seen.status() == 401);
        return over
                ? Finding.failed(seen.told() + ". The " + grant.name() + " is authorized no more.", again, grant.page())
                : visit.disturbance(seen);
    }

    private static Finding scopesOfApplication(CheckId check, AppGrant grant, Seen seen, String again) {
        var scopes = TokenFacts.texts(seen.body().path(seen.body().has("scope") ? "scope" : "scopes"));
        var missing = scopes.contains("api")
                ? grant.wanted().stream()
                        .filter(each -> !scopes.contains(each) && !each.startsWith("read_"))
                        .toList()
                : grant.wanted().stream().filter(each -> !scopes.contains(each)).toList();
        String read = seen.told() + ": authorized with " + words(scopes) + ".";
        return missing.isEmpty()
                ? Finding.ok(read)
                : Finding.failed(
                                read + " Missing: " + words(missing) + ".",
                                again + "; its registration at GitLab must have the scopes " + words(grant.wanted()),
                                grant.page())
                        .asking(
                                "the scopes " + words(missing) + " on the " + grant.name(),
                                "an administrator of Slipway, who set the application up",
                                check);
    }

    Finding token() {
        var viewer = visit.patient().viewer();
        var lack = viewer.lacking();
        if (lack != null) {
            return lack.known()
                    ? Finding.failed(lack.why(), lack.action(), lack.link())
                    : Finding.unknown(lack.why(), lack.action(), lack.link());
        }
        if (viewer.kind() == Viewer.Kind.NOBODY) {
            return nobody();
        }
        var facts = TokenFacts.of(visit);
        var accepted = facts.accepted();
        if (facts.user().isBlocked()) {
            return Finding.failed(
                            facts.user().told() + ". The account is blocked, deactivated, or waits for approval.",
                            "Ask an administrator of "
                                    + visit.patient().provider().name() + " to let the account in again",
                            visit.links().home())
                    .asking(
                            "that the account may sign in and read again",
                            "an administrator of " + visit.patient().provider().name(),
                            CheckId.TOKEN);
        }
        if (accepted.isPresent()) {
            String whose = facts.name().isEmpty() ? "" : " of " + facts.name();
            return Finding.ok(accepted.get().told() + ": " + facts.kind() + whose + " is accepted.");
        }
        return facts.user().isRejected() ? rejected(facts.user()) : visit.disturbance(facts.user());
    }

    private Finding nobody() {
        String why = "Without a token only public projects can be seen: "
                + visit.patient().viewer().words() + ".";
        var page = visit.patient().repositories().page();
        return visit.project().isFine()
                ? Finding.warning(why, visit.accessAction(), page)
                : Finding.failed(why, visit.accessAction(), page);
    }

    private Finding rejected(Seen seen) {
        var token = visit.patient().viewer().token();
        if (token != null && token.reveal().startsWith("gldt-")) {
            return Finding.failed(
                    seen.told() + ". It is a deploy token, which opens Git and not the API.",
                    "Connect with it and its user name, and examine the connection",
                    visit.links().home());
        }
        String said = seen.words().toLowerCase(java.util.Locale.ROOT);
        String why = said.contains("expired")
                ? "It has expired."
                : said.contains("revoked")
                        ? "It was revoked."
                        : "It is not known there: mistyped, deleted, or of another host.";
        return Finding.failed(seen.told() + ". " + why, visit.accessAction(), visit.accessPage());
    }

    Finding scopes() {
        if (!visit.hasToken()) {
            return visit.withoutToken();
        }
        var facts = TokenFacts.of(visit);
        var scopes = facts.scopes();
        if (scopes.isEmpty()) {
            return scopesFromRefusals(facts);
        }
        String read = facts.scopesSeen().told() + ": " + words(scopes.get()) + ".";
        if (scopes.get().contains("api")) {
            return Finding.ok(read + " api covers reading, cloning and webhooks.");
        }
        if (scopes.get().contains("read_api")) {
            return Finding.ok(read + " read_api covers reading and cloning; webhooks would take api.");
        }
        return Finding.failed(
                read + " Missing: read_api, without which projects cannot be listed or read"
                        + (scopes.get().contains("read_repository") ? "; read_repository clones only." : "."),
                visit.accessAction(),
                visit.accessPage());
    }

    /** Nobody told the scopes, but a refusal names those that would have done. */
    private Finding scopesFromRefusals(TokenFacts facts) {
        for (Seen seen : List.of(facts.user(), visit.project())) {
            if (seen.lacksScope()) {
                return Finding.failed(
                        seen.told() + "; " + Visit.scopesOf(seen) + ".", visit.accessAction(), visit.accessPage());
            }
        }
        var silence = visit.silence(facts.self());
        return silence == null
                ? Finding.unknown(
                        facts.self().told() + ". The scopes are not told.", visit.accessAction(), visit.accessPage())
                : silence;
    }

    static String words(List<String> scopes) {
        return scopes.isEmpty() ? "no scope" : String.join(", ", scopes);
    }
}
