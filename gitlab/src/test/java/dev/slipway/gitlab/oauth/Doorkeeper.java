package dev.slipway.gitlab.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Roster;
import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import dev.slipway.gitlab.http.Parameters;
import java.util.ArrayList;
import java.util.List;

/** A client of the OAuth endpoints that says exactly what a test wants it to say, right or wrong. */
final class Doorkeeper {
    static final String CALLBACK = "https://client.example/callback";
    static final String ALL_OF_OPENID = "openid profile email";

    private final Running running;

    Doorkeeper(Running running) {
        this.running = running;
    }

    Roster.OAuthApplication web() {
        return running.roster().application("web");
    }

    String uid() {
        return web().applicationId();
    }

    /** The address of the authorize page with alternating names and values. */
    static String authorize(String... namesAndValues) {
        StringBuilder path = new StringBuilder("/oauth/authorize");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            path.append(i == 0 ? "?" : "&")
                    .append(namesAndValues[i])
                    .append("=")
                    .append(Parameters.encode(namesAndValues[i + 1]));
        }
        return path.toString();
    }

    /** A code for a person, through the pages that they see. */
    String code(String role, String scope, String... more) {
        List<String> parameters = new ArrayList<>(
                List.of("response_type", "code", "client_id", uid(), "redirect_uri", CALLBACK, "scope", scope));
        parameters.addAll(List.of(more));
        Web browser = running.web();
        browser.signIn(running.roster().person(role));
        Web.Answer page = browser.get(authorize(parameters.toArray(String[]::new)));
        String location = page.body().contains("data-testid=\"authorization-button\"")
                ? agree(browser, page, parameters)
                : page.body().replaceAll("(?s).*href=\"([^\"]*)\".*", "$1");
        assertThat(location).contains("code=");
        return location.replaceAll(".*code=([0-9a-f]{64}).*", "$1");
    }

    private static String agree(Web browser, Web.Answer page, List<String> parameters) {
        List<String> form = new ArrayList<>(parameters);
        form.addAll(List.of("authenticity_token", page.field("authenticity_token")));
        return browser.post("/oauth/authorize", form.toArray(String[]::new)).header("Location");
    }

    /** The token endpoint with alternating names and values, and nothing else. */
    Web.Answer token(String... namesAndValues) {
        return running.web().post("/oauth/token", namesAndValues);
    }

    /** The same, as the application with its secret. */
    Web.Answer asClient(String... namesAndValues) {
        List<String> all = new ArrayList<>(List.of(namesAndValues));
        all.addAll(List.of("client_id", uid(), "client_secret", web().secret()));
        return token(all.toArray(String[]::new));
    }

    Web.Answer exchange(String code) {
        return asClient("grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK);
    }

    /** An access token for a person. */
    String accessToken(String role, String scope) {
        return exchange(code(role, scope)).json().path("access_token").asString();
    }

    Web.Answer userinfo(String token) {
        return running.web().get("/oauth/userinfo", "Authorization", "Bearer " + token);
    }

    /** Checks a refusal of the token endpoint to the letter. */
    static void assertRefused(Web.Answer answer, int status, String error, String description) {
        assertThat(answer.body())
                .isEqualTo("{\"error\":\"" + error + "\",\"error_description\":\"" + description + "\"}");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store, no-cache");
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"Doorkeeper\", error=\"" + error + "\", error_description=\"" + description
                        + "\"");
    }
}
