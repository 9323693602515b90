package dev.slipway.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A deploy token opens Git and nothing else: it connects, and the doctor says what can be said of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeployTokenTest {
    private Ward ward;
    private String admin;
    private String tokens;
    private int number;

    @BeforeAll
    void open() throws Exception {
        ward = new Ward();
        admin = ward.bearer("root");
        tokens = "/projects/acme%2Fplatform%2Flanding-zone/deploy_tokens";
    }

    @AfterAll
    void close() throws IOException {
        ward.close();
    }

    private JsonNode token() throws Exception {
        return ward.gitlab("POST", tokens, Map.of("name", "runs " + ++number, "scopes", List.of("read_repository")));
    }

    private JsonNode connect(String name, JsonNode token, String username) throws Exception {
        var wish = Map.of(
                "repository_url",
                ward.url("terraform"),
                "repository_name",
                name,
                "access_token",
                token.path("token").asString(),
                "username",
                username);
        return Ward.JSON.readTree(ward.call(admin, "POST", "/repositories", Ward.JSON.writeValueAsString(wish))
                .body());
    }

    private JsonNode report(String name) throws Exception {
        var question = Map.of("repository_name", name, "as_connection", true);
        var response = ward.call(admin, "POST", "/repositories/doctor", Ward.JSON.writeValueAsString(question));
        return Ward.JSON.readTree(response.body());
    }

    private static JsonNode check(JsonNode report, String id) {
        return report.path("checks")
                .valueStream()
                .filter(each -> each.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsWhatGitReads() throws Exception {
        var token = token();
        connect("by-deploy-token", token, token.path("username").asString());
        var report = report("by-deploy-token");
        assertThat(report.path("summary").asString())
                .contains("can be read and cloned with the credential 'by-deploy-token'")
                .contains("Webhook");
        for (String id : List.of("token", "scopes", "project", "membership", "role", "read_tree", "clone")) {
            assertThat(check(report, id).path("verdict").asString()).as(id).isEqualTo("ok");
        }
        assertThat(check(report, "expiry").path("link").asString()).endsWith("/-/settings/repository#js-deploy-tokens");
        assertThat(check(report, "clock").path("verdict").asString()).isEqualTo("ok");
    }

    @Test
    void isSeenToBeRevoked() throws Exception {
        var token = token();
        connect("revoked-later", token, token.path("username").asString());
        ward.gitlab("DELETE", tokens + "/" + token.path("id").asLong(), Map.of());
        var report = report("revoked-later");
        assertThat(report.path("summary").asString())
                .contains("is not all right")
                .contains("Mend the token");
        assertThat(check(report, "clone").path("verdict").asString()).isEqualTo("failed");
        assertThat(check(report, "token").path("verdict").asString()).isEqualTo("unknown");
    }

    @Test
    void isCalledBrokenInTheListOnceItsConnectionWasRefused() throws Exception {
        var token = token();
        connect("listed", token, token.path("username").asString());
        assertThat(stored("listed").path("state").asString()).isEqualTo("ok");
        ward.gitlab("DELETE", tokens + "/" + token.path("id").asLong(), Map.of());
        ward.call(admin, "POST", "/repositories/listed/update", "");
        assertThat(stored("listed").path("state").asString()).isEqualTo("broken");
        assertThat(stored("listed").path("broken").asString()).contains("the token is not accepted");
        assertThat(stored("listed").path("broken_since").isNull()).isFalse();
    }

    private JsonNode stored(String name) throws Exception {
        return Ward.JSON.readTree(
                ward.call(admin, "GET", "/settings/credentialstore/" + name, "").body());
    }

    @Test
    void isToldFromATokenThatIsNotKnown() throws Exception {
        var refused = connect("without-a-name", token(), "").path("errors").path(0);
        assertThat(refused.path("message").asString())
                .contains("This is a deploy token")
                .contains("user name");
        assertThat(refused.path("field").asString()).isEqualTo("username");
    }

    @Test
    void saysWhatTheUserNameIsFor() throws Exception {
        var refused = connect("wrong-name", token(), "somebody");
        assertThat(refused.path("errors").path(0).path("message").asString())
                .contains("A deploy token also takes the user name");
        assertThat(refused.path("action").asString()).contains("user name");
    }

    @Test
    void typedAloneIsNamedByTheDoctor() throws Exception {
        var question = Map.of(
                "repository_url",
                ward.url("terraform"),
                "access_token",
                token().path("token").asString());
        var report = ward.examine(admin, Map.copyOf(question));
        assertThat(check(report, "token").path("evidence").asString()).contains("It is a deploy token");
    }
}
