package dev.slipway.gitlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The life of a webhook and all that is said against it. */
class HooksTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private final Web web = GITLAB.with("api");
    private final String hooks = GITLAB.project("private") + "/hooks";

    private String made(String url) {
        Web.Answer made = web.post(hooks, "url", url);
        assertThat(made.status()).isEqualTo(201);
        return hooks + "/" + made.json().path("id").asLong();
    }

    @Test
    void startsWithPushesOnlyAndChecksCertificates() {
        JsonNode hook = web.get(made("https://a.example/hook")).json();
        assertThat(hook.path("push_events").asBoolean()).isTrue();
        assertThat(hook.path("enable_ssl_verification").asBoolean()).isTrue();
        assertThat(hook.path("alert_status").asString()).isEqualTo("executable");
        assertThat(hook.path("branch_filter_strategy").asString()).isEqualTo("wildcard");
        assertThat(hook.path("project_id").asLong())
                .isEqualTo(GITLAB.roster().project("private").id());
        for (String event : new String[] {"tag_push", "merge_requests", "issues", "note", "job", "pipeline"}) {
            assertThat(hook.path(event + "_events").asBoolean()).as(event).isFalse();
        }
        assertThat(hook.path("disabled_until").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "push_events",
                "tag_push_events",
                "merge_requests_events",
                "note_events",
                "issues_events",
                "job_events",
                "pipeline_events",
                "wiki_page_events",
                "deployment_events",
                "releases_events",
                "feature_flag_events",
                "emoji_events",
                "resource_access_token_events",
                "confidential_issues_events",
                "confidential_note_events",
                "enable_ssl_verification",
            })
    void turnsEverySwitchOnAndOff(String name) {
        String hook = made("https://a.example/hook");
        assertThat(web.put(hook, name, "true").json().path(name).asBoolean()).isTrue();
        assertThat(web.put(hook, name, "false").json().path(name).asBoolean()).isFalse();
        assertThat(web.get(hook).json().path(name).isBoolean())
                .as("a truth value, not the text that was sent")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"name, Deliveries", "description, Tells of pushes", "push_events_branch_filter, release/*"})
    void keepsTexts(String name, String value) {
        assertThat(web.put(made("https://a.example/hook"), name, value)
                        .json()
                        .path(name)
                        .asString())
                .isEqualTo(value);
    }

    @Test
    void neverGivesAwayItsSecrets() {
        Web.Answer made = web.post(
                hooks,
                "url",
                "https://a.example/s",
                "token",
                "canary-one",
                "signing_token",
                "whsec_Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5Y2E=");
        String hook = hooks + "/" + made.json().path("id").asLong();
        Web.Answer changed = web.put(hook, "token", "canary-three");
        assertThat(changed.status()).as("a secret alone is a change").isEqualTo(200);
        for (Web.Answer answer : new Web.Answer[] {made, changed, web.get(hook), web.get(hooks)}) {
            assertThat(answer.body())
                    .doesNotContain("canary")
                    .doesNotContain("Y2FuYXJ5")
                    .doesNotContain("\"token\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no address", "/relative", "ftp://a.example/", "javascript:alert(1)", "http://", "https:///x"
            })
    void refusesAddressesThatLeadNowhere(String url) {
        Web.Answer answer = web.post(hooks, "url", url);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Invalid url given\"}");
    }

    @Test
    void refusesToChangeToAnAddressThatLeadsNowhere() {
        String hook = made("https://a.example/hook");
        assertThat(web.put(hook, "url", "nowhere").body()).isEqualTo("{\"error\":\"Invalid url given\"}");
        assertThat(web.get(hook).json().path("url").asString()).isEqualTo("https://a.example/hook");
    }

    @Test
    void needsAnAddressAtFirstAndSomethingLater() {
        Web.Answer nothing = web.post(hooks, "push_events", "true");
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.body()).isEqualTo("{\"error\":\"url is missing\"}");
        Web.Answer change = web.put(made("https://a.example/hook"));
        assertThat(change.status()).isEqualTo(400);
        assertThat(change.body()).isEqualTo("{\"error\":\"No parameters provided\"}");
    }

    @Test
    void allowsTheSameAddressTwice() {
        assertThat(made("https://a.example/twice")).isNotEqualTo(made("https://a.example/twice"));
    }

    @Test
    void doesNotFindHooksOfOtherProjects() {
        String hook = made("https://a.example/hook");
        String elsewhere = GITLAB.project("public") + hook.substring(hook.lastIndexOf("/hooks"));
        assertThat(web.get(elsewhere).body()).isEqualTo("{\"message\":\"404 Not found\"}");
        assertThat(web.put(elsewhere, "name", "x").status()).isEqualTo(404);
        assertThat(web.delete(elsewhere).status()).isEqualTo(404);
        assertThat(web.get(hook).status()).isEqualTo(200);
    }

    @Test
    void isGoneOnceRemoved() {
        String hook = made("https://a.example/hook");
        Web.Answer removed = web.delete(hook);
        assertThat(removed.status()).isEqualTo(204);
        assertThat(removed.body()).isEmpty();
        assertThat(web.delete(hook).body()).isEqualTo("{\"message\":\"404 Not found\"}");
        assertThat(web.get(hooks + "/word").status()).isEqualTo(400);
    }

    @Test
    void stopsAtAHundred() {
        String crowded = GITLAB.project("inner") + "/hooks";
        for (int i = 0; i < 100; i++) {
            assertThat(web.post(crowded, "url", "https://a.example/" + i).status())
                    .isEqualTo(201);
        }
        Web.Answer full = web.post(crowded, "url", "https://a.example/full");
        assertThat(full.status()).isEqualTo(422);
        assertThat(full.body())
                .isEqualTo("{\"message\":{\"base\":[\"Maximum number of project hooks (100) exceeded\"]}}");
        assertThat(web.get(crowded).header("X-Total")).isEqualTo("100");
        assertThat(web.get(crowded + "?per_page=100").json().size()).isEqualTo(100);
    }

    @Test
    void staysInReachOnArchivedProjects() {
        long id = web.post("/api/v4/projects", "name", "kept").json().path("id").asLong();
        web.post("/api/v4/projects/" + id + "/archive");
        Web.Answer made = web.post("/api/v4/projects/" + id + "/hooks", "url", "https://a.example/");
        assertThat(made.status())
                .as("archiving does not touch the right to manage hooks")
                .isEqualTo(201);
        assertThat(web.delete("/api/v4/projects/" + id + "/hooks/"
                                + made.json().path("id").asLong())
                        .status())
                .isEqualTo(204);
    }
}
