package dev.slipway.gitlab.oauth;

import static dev.slipway.gitlab.oauth.Doorkeeper.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Looking at tokens and taking them back. */
class InspectionTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private final Doorkeeper doorkeeper = new Doorkeeper(GITLAB);

    private Web.Answer asClient(String path, String... parameters) {
        List<String> all = new ArrayList<>(List.of(parameters));
        all.addAll(List.of(
                "client_id", doorkeeper.uid(), "client_secret", doorkeeper.web().secret()));
        return GITLAB.web().post(path, all.toArray(String[]::new));
    }

    private Web.Answer info(String token) {
        return GITLAB.web().get("/oauth/token/info", "Authorization", "Bearer " + token);
    }

    @Test
    void tellsAboutAToken() {
        String token = doorkeeper.accessToken("developer", "read_user openid");
        JsonNode info = info(token).json();
        assertThat(info.propertyNames())
                .containsExactly(
                        "resource_owner_id",
                        "scope",
                        "expires_in",
                        "application",
                        "created_at",
                        "scopes",
                        "expires_in_seconds");
        assertThat(info.path("resource_owner_id").asInt()).isEqualTo(4);
        assertThat(info.path("scope").toString())
                .as("a list, unlike in the token answer")
                .isEqualTo("[\"read_user\",\"openid\"]");
        assertThat(info.path("scopes")).isEqualTo(info.path("scope"));
        assertThat(info.path("expires_in").asInt()).isBetween(7100, 7200);
        assertThat(info.path("expires_in_seconds")).isEqualTo(info.path("expires_in"));
        assertThat(info.path("application").toString()).isEqualTo("{\"uid\":\"" + doorkeeper.uid() + "\"}");
        assertThat(GITLAB.web().get("/oauth/token/info?access_token=" + token).status())
                .isEqualTo(200);
    }

    @Test
    void tellsNothingAboutBadTokens() {
        assertRefused(info("invented"), 400, "invalid_request", "The access token is invalid");
        String token = doorkeeper.accessToken("developer", "read_user");
        assertThat(asClient("/oauth/revoke", "token", token).status()).isEqualTo(200);
        assertRefused(info(token), 400, "invalid_request", "The access token was revoked");
    }

    @Test
    void takesBothTokensBackByEitherOfThem() {
        JsonNode byAccess =
                doorkeeper.exchange(doorkeeper.code("developer", "read_user")).json();
        Web.Answer revoked = asClient(
                "/oauth/revoke", "token", byAccess.path("access_token").asString(), "token_type_hint", "access_token");
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(revoked.body()).isEqualTo("{}");
        assertThat(doorkeeper
                        .asClient(
                                "grant_type",
                                "refresh_token",
                                "refresh_token",
                                byAccess.path("refresh_token").asString())
                        .json()
                        .path("error")
                        .asString())
                .isEqualTo("invalid_grant");
        JsonNode byRefresh =
                doorkeeper.exchange(doorkeeper.code("developer", "read_user")).json();
        asClient("/oauth/revoke", "token", byRefresh.path("refresh_token").asString());
        assertThat(info(byRefresh.path("access_token").asString()).status()).isEqualTo(400);
    }

    @Test
    void isQuietAboutTokensThatItDoesNotKnow() {
        assertThat(GITLAB.web().post("/oauth/revoke", "token", "12345").status())
                .as("without any client, as GitLab's own test has it")
                .isEqualTo(200);
        assertThat(asClient("/oauth/revoke", "token", "12345").body()).isEqualTo("{}");
        assertThat(asClient("/oauth/revoke").status()).isEqualTo(200);
    }

    @Test
    void takesNothingBackForAStranger() {
        String token = doorkeeper.accessToken("developer", "read_user");
        String refused = "{\"error\":\"unauthorized_client\",\"error_description\":\"You are not authorized to revoke"
                + " this token\"}";
        Web.Answer nobody = GITLAB.web().post("/oauth/revoke", "token", token);
        assertThat(nobody.status()).isEqualTo(403);
        assertThat(nobody.body()).isEqualTo(refused);
        Web.Answer another = GITLAB.web()
                .post(
                        "/oauth/revoke",
                        "token",
                        token,
                        "client_id",
                        GITLAB.roster().application("spa").applicationId());
        assertThat(another.body()).isEqualTo(refused);
        assertThat(info(token).status()).isEqualTo(200);
    }

    @Test
    void describesAnActiveToken() {
        String token = doorkeeper.accessToken("developer", "read_user openid");
        JsonNode active = asClient("/oauth/introspect", "token", token).json();
        assertThat(active.propertyNames()).containsExactly("active", "scope", "client_id", "token_type", "exp", "iat");
        assertThat(active.path("active").asBoolean()).isTrue();
        assertThat(active.path("scope").asString()).isEqualTo("read_user openid");
        assertThat(active.path("client_id").asString()).isEqualTo(doorkeeper.uid());
        assertThat(active.path("exp").asLong() - active.path("iat").asLong()).isEqualTo(7200);
    }

    @Test
    void saysNoMoreThanThatATokenIsNotActive() {
        assertThat(asClient("/oauth/introspect", "token", "invented").body()).isEqualTo("{\"active\":false}");
        String token = doorkeeper.accessToken("developer", "read_user");
        asClient("/oauth/revoke", "token", token);
        assertThat(asClient("/oauth/introspect", "token", token).body()).isEqualTo("{\"active\":false}");
    }

    @Test
    void introspectsForClientsAndBearersOnly() {
        String token = doorkeeper.accessToken("developer", "read_user");
        assertRefused(
                GITLAB.web().post("/oauth/introspect", "token", token),
                400,
                "invalid_request",
                "Request need to be authorized. Required parameter for authorizing request is missing or invalid.");
        assertRefused(
                GITLAB.web()
                        .post(
                                "/oauth/introspect",
                                "token",
                                token,
                                "client_id",
                                doorkeeper.uid(),
                                "client_secret",
                                "gloas-invented"),
                401,
                "invalid_client",
                "Client authentication failed due to unknown client, no client authentication included, or unsupported"
                        + " authentication method.");
        String other = doorkeeper.accessToken("developer", "openid");
        Web.Answer byBearer = GITLAB.web()
                .send(
                        "POST",
                        "/oauth/introspect",
                        "token=" + token,
                        "application/x-www-form-urlencoded",
                        "Authorization",
                        "Bearer " + other);
        assertThat(byBearer.json().path("active").asBoolean()).isTrue();
    }
}
