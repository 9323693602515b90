package dev.slipway.gitlab.oauth;

import dev.slipway.gitlab.Roster;
import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import dev.slipway.gitlab.http.Parameters;

/** What an application does in these tests: sends a person to GitLab and exchanges what comes back. */
final class Client {
    static final String VERIFIER = "ks02i3jdikdo2k0dkfodf3m39rjfjsdk0wk349rj3jrhf";
    static final String REDIRECT = "http://127.0.0.1:9/auth/callback";

    private final Running running;
    private final Roster.OAuthApplication application;

    Client(Running running) {
        this.running = running;
        this.application = running.roster().application("sign_in");
    }

    Roster.OAuthApplication application() {
        return application;
    }

    String authorizePath(String scope, String state) {
        return "/oauth/authorize?response_type=code&client_id=" + application.applicationId() + "&redirect_uri="
                + Parameters.encode(REDIRECT) + "&scope=" + Parameters.encode(scope) + "&state=" + state
                + "&nonce=n-1&code_challenge=" + Pkce.challenge(VERIFIER) + "&code_challenge_method=S256";
    }

    /** A browser in which the person with this role has signed in. */
    Web browser(String role) {
        Web web = running.web();
        web.signIn(running.roster().person(role));
        return web;
    }

    /** Presses Authorize or Cancel on a consent page. */
    Web.Answer press(Web browser, Web.Answer page, boolean authorize) {
        return browser.post(
                "/oauth/authorize",
                "_method",
                authorize ? "post" : "delete",
                "authenticity_token",
                page.field("authenticity_token"),
                "client_id",
                page.field("client_id"),
                "redirect_uri",
                page.field("redirect_uri"),
                "state",
                page.field("state"),
                "response_type",
                "code",
                "scope",
                page.field("scope"),
                "nonce",
                page.field("nonce"),
                "code_challenge",
                page.field("code_challenge"),
                "code_challenge_method",
                page.field("code_challenge_method"));
    }

    /** A fresh code for the person with this role, whether they are asked or have agreed before. */
    String code(String role, String scope) {
        Web browser = browser(role);
        Web.Answer page = browser.get(authorizePath(scope, "s1"));
        String location = page.body().contains("authenticity_token")
                ? press(browser, page, true).header("Location")
                : page.body().replaceAll("(?s).*href=\"([^\"]*)\".*", "$1");
        return location.replaceAll(".*code=([0-9a-f]{64}).*", "$1");
    }

    Web.Answer exchange(String code, String verifier) {
        return token(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", REDIRECT,
                "code_verifier", verifier);
    }

    Web.Answer refresh(String refreshToken) {
        return token("grant_type", "refresh_token", "refresh_token", refreshToken);
    }

    Web.Answer token(String... parameters) {
        String[] all = new String[parameters.length + 4];
        System.arraycopy(parameters, 0, all, 0, parameters.length);
        all[parameters.length] = "client_id";
        all[parameters.length + 1] = application.applicationId();
        all[parameters.length + 2] = "client_secret";
        all[parameters.length + 3] = application.secret();
        return running.web().post("/oauth/token", all);
    }
}
