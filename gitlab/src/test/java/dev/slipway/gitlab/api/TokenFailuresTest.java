package dev.slipway.gitlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API says to tokens that are no good, wherever they are put. */
class TokenFailuresTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private static final String EXPIRED = "Token is expired. You can either do re-authorization or token refresh.";
    private static final String REVOKED = "Token was revoked. You have to re-authorize from the user.";

    private static String token(String label) {
        return Objects.requireNonNull(GITLAB.roster().tokens().get(label));
    }

    private static Web.Answer user(String place, String token) {
        return switch (place) {
            case "PRIVATE-TOKEN" -> GITLAB.web().get("/api/v4/user", "PRIVATE-TOKEN", token);
            case "Bearer" -> GITLAB.web().get("/api/v4/user", "Authorization", "Bearer " + token);
            case "bearer" -> GITLAB.web().get("/api/v4/user", "authorization", "bearer " + token);
            default -> GITLAB.web().get("/api/v4/user?" + place + "=" + token);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRIVATE-TOKEN", "Bearer", "bearer", "private_token", "access_token"})
    void takesATokenFromEveryPlace(String place) {
        Web.Answer answer = user(place, token("api"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("username").asString()).isEqualTo("owen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRIVATE-TOKEN", "Bearer", "private_token", "access_token"})
    void doesNotKnowAnInventedToken(String place) {
        Web.Answer answer = user(place, "glpat-invented");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"message\":\"401 Unauthorized\"}");
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PRIVATE-TOKEN, expired", "Bearer, expired", "private_token, revoked", "access_token, revoked"})
    void saysWhyAnOldTokenIsRefused(String place, String label) {
        String description = label.equals("expired") ? EXPIRED : REVOKED;
        Web.Answer answer = user(place, token(label));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body())
                .isEqualTo("{\"error\":\"invalid_token\",\"error_description\":\"" + description + "\"}");
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"Protected by OAuth 2.0\", error=\"invalid_token\", error_description=\""
                        + description + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocked", "deactivated"})
    void forbidsWhoeverMayNotBeHereAnyMore(String state) {
        Web.Answer answer = GITLAB.as(state).get("/api/v4/user");
        assertThat(answer.status()).as("not 401: the token itself is good").isEqualTo(403);
        assertThat(answer.body()).isEqualTo("{\"message\":\"403 Forbidden - Your account has been " + state + ".\"}");
    }

    @Test
    void refusesATokenInTheHeaderAndInTheQueryAtOnce() {
        Web.Answer answer = GITLAB.web()
                .get("/api/v4/user?access_token=" + token("api"), "Authorization", "Bearer " + token("api"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asString()).isEqualTo("invalid_request");
        assertThat(answer.json().path("error_description").asString())
                .isEqualTo("Both Authorization header and payload includes access token.");
    }

    @Test
    void looksAtTokensEvenWherePublicIsEnough() {
        String project = GITLAB.project("public");
        assertThat(GITLAB.web().get(project).status()).isEqualTo(200);
        assertThat(GITLAB.web().as("glpat-invented").get(project).status()).isEqualTo(401);
        assertThat(GITLAB.with("expired").get(project).status()).isEqualTo(401);
    }

    @Test
    void readsByTheSessionOfABrowserButNeverWrites() {
        Web browser = GITLAB.web();
        browser.signIn(GITLAB.roster().person("owner"));
        assertThat(browser.get("/api/v4/user").json().path("username").asString())
                .isEqualTo("owen");
        Web.Answer write = browser.post(GITLAB.project("private") + "/hooks", "url", "https://a.example/");
        assertThat(write.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v4/nothing", "/api/v4/projects/1/nothing", "/api/v4/", "/api/v4/user/nothing"})
    void answersRoutesThatAreNotThere(String path) {
        Web.Answer answer = GITLAB.with("api").get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"error\":\"404 Not Found\"}");
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void refusesABodyThatIsNoJson() {
        Web.Answer answer = GITLAB.with("api").json("POST", GITLAB.project("private") + "/hooks", "{\"url\":");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().has("error")).isTrue();
    }

    @Test
    void givesEveryAnswerARequestId() {
        String first = GITLAB.with("api").get("/api/v4/user").header("X-Request-Id");
        String second = GITLAB.web().get("/api/v4/user").header("X-Request-Id");
        assertThat(first).hasSizeGreaterThan(10).isNotEqualTo(second);
        assertThat(second).isNotEmpty();
    }
}
