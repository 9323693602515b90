package dev.slipway.gitlab.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class ControlTest {
    @RegisterExtension
    static final Running GITLAB = new Running();

    private final Web web = GITLAB.as("developer");

    private Web.Answer control(String method, String path, String body) {
        return GITLAB.web()
                .json(
                        method,
                        GITLAB.roster().controlUrl() + path,
                        body,
                        "Authorization",
                        "Bearer " + GITLAB.roster().controlToken());
    }

    @AfterEach
    void mendEverything() {
        control("DELETE", "/faults", "");
        control("POST", "/clock", "{\"offset_s\":0}");
    }

    @Test
    void needsItsToken() {
        assertThat(GITLAB.web().get("/-/stand-in/requests").status()).isEqualTo(401);
        assertThat(GITLAB.as("administrator").get("/-/stand-in/requests").status())
                .isEqualTo(401);
    }

    @Test
    void answersWithAFaultAsOftenAsAsked() {
        control(
                "POST",
                "/faults",
                "{\"method\":\"GET\",\"route\":\"/api/v4/projects/:id\",\"status\":502,\"times\":2}");
        String project = GITLAB.project("terraform");
        assertThat(web.get(project).status()).isEqualTo(502);
        assertThat(web.get("/api/v4/user").status()).isEqualTo(200);
        assertThat(web.get(project).header("Content-Type")).startsWith("text/html");
        assertThat(web.get(project).status()).isEqualTo(200);
    }

    @Test
    void limitsTheRateLikeRackAttack() {
        control("POST", "/faults", "{\"route\":\"/api/v4/*\",\"status\":429}");
        Web.Answer answer = web.get("/api/v4/user");
        assertThat(answer.body()).isEqualTo("Retry later\n");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.header("RateLimit-Remaining")).isEqualTo("0");
    }

    @Test
    void breaksConnectionsAndHalvesBodies() {
        control("POST", "/faults", "{\"route\":\"/api/v4/user\",\"truncate\":true,\"times\":1}");
        assertThatThrownBy(() -> web.get("/api/v4/user")).isInstanceOf(UncheckedIOException.class);
        control("POST", "/faults", "{\"route\":\"/api/v4/version\",\"reset\":true}");
        assertThatThrownBy(() -> web.get("/api/v4/version")).isInstanceOf(UncheckedIOException.class);
        assertThat(web.get("/api/v4/user").status()).isEqualTo(200);
    }

    @Test
    void delaysAnswersAndChangesTheirType() {
        control("POST", "/faults", "{\"route\":\"/api/v4/user\",\"delay_ms\":200,\"content_type\":\"text/html\"}");
        Instant begun = Instant.now();
        Web.Answer answer = web.get("/api/v4/user");
        assertThat(Duration.between(begun, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(answer.header("Content-Type")).isEqualTo("text/html");
        assertThat(answer.json().path("username").asString()).isEqualTo("dana");
    }

    @Test
    void movesTheClockSoThatTokensExpire() {
        assertThat(web.get("/api/v4/user").status()).isEqualTo(200);
        control("POST", "/clock", "{\"offset_s\":" + Duration.ofDays(400).toSeconds() + "}");
        assertThat(web.get("/api/v4/user").json().path("error_description").asString())
                .startsWith("Token is expired.");
    }

    @Test
    void countsCallsWithoutTheirSecrets() {
        long before = control("GET", "/requests", "").json().path("total").asLong();
        GITLAB.web().get("/api/v4/user?private_token=canary");
        JsonNode latest = control("GET", "/requests?after=" + before, "").json().path("requests");
        assertThat(latest.size()).isEqualTo(1);
        assertThat(latest.get(0).path("status").asInt()).isEqualTo(401);
        assertThat(latest.toString()).doesNotContain("canary");
    }

    @Test
    void makesProjectsByTheThousand() {
        Web.Answer made = control("POST", "/generate", "{\"group\":\"many/many\",\"projects\":250}");
        assertThat(made.json().path("projects").asInt()).isEqualTo(250);
        Web.Answer page = GITLAB.as("administrator").get("/api/v4/groups/many%2Fmany/projects?per_page=100&page=3");
        assertThat(page.json().size()).isEqualTo(50);
        assertThat(page.header("X-Total")).isEqualTo("250");
        assertThat(control("POST", "/generate", "{\"group\":\"many\"}").status())
                .isEqualTo(400);
    }
}
