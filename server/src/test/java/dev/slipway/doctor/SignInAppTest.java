package dev.slipway.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What the doctor knows of the application people sign in with: read from what their own sign-in gave. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInAppTest {
    private static final int THREE_HOURS = 10_800;

    private Ward ward;

    @BeforeAll
    void open() throws Exception {
        ward = new Ward();
    }

    @AfterEach
    void setTheClockRight() throws Exception {
        ward.world().control("POST", "/clock", "{\"offset_s\":0}");
        ward.world().control("DELETE", "/faults", "");
    }

    @AfterAll
    void close() throws IOException {
        ward.close();
    }

    @Test
    void namesTheScopesOfASignIn() throws Exception {
        var check = signInApp(ward.authorized("dana"));
        assertThat(check.path("verdict").asString()).as(check.toString()).isEqualTo("ok");
        assertThat(check.path("evidence").asString()).contains("/oauth/token/info", "openid", "read_user");
        assertThat(check.path("link").isNull()).isTrue();
    }

    @Test
    void staysKnownWhenTheTokenOfTheSignInHasRunOut() throws Exception {
        String bearer = ward.authorized("marek");
        ward.world().control("POST", "/clock", "{\"offset_s\":" + THREE_HOURS + "}");
        assertThat(signInApp(bearer).path("verdict").asString()).isEqualTo("ok");
        assertThat(signInApp(bearer).path("verdict").asString())
                .as("with the pair that the refresh gave")
                .isEqualTo("ok");
    }

    @Test
    void isNamedAsRevokedWhenThePersonTookItBack() throws Exception {
        String bearer = ward.bearer("olga");
        ward.revokes("olga");
        for (int look = 0; look < 2; look++) {
            var check = signInApp(bearer);
            assertThat(check.path("verdict").asString()).as(check.toString()).isEqualTo("failed");
            assertThat(check.path("evidence").asString()).contains("revoked");
            assertThat(check.path("link").asString()).contains("/auth/sign-in?provider=");
        }
        ward.world().signIn(ward.browser("olga"), "olga");
        assertThat(signInApp(bearer).path("verdict").asString())
                .as("after signing in anew")
                .isEqualTo("ok");
    }

    @Test
    void isUnknownWhileGitLabDoesNotAnswer() throws Exception {
        String bearer = ward.bearer("rosa");
        ward.world().control("POST", "/faults", "{\"status\":502,\"content_type\":\"text/html\"}");
        var check = signInApp(bearer);
        assertThat(check.path("verdict").asString()).as(check.toString()).isEqualTo("unknown");
        assertThat(check.path("action").asString()).isNotEmpty();
    }

    private JsonNode signInApp(String bearer) throws Exception {
        var report = ward.examine(bearer, Map.of("repository_url", ward.url("terraform")));
        for (var check : report.path("checks")) {
            if (check.path("id").asString().equals("signin_app")) {
                return check;
            }
        }
        throw new AssertionError(report.toString());
    }
}
