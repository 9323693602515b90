package dev.slipway.gitlab.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Hooks of a group: for owners only, heard from every project below, at most fifty. */
class GroupHooksTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private static final String HOOKS = "/api/v4/groups/closed/hooks";
    private final Web owner = GITLAB.with("api");

    @AfterEach
    void removeHooks() {
        owner.get(HOOKS + "?per_page=100")
                .json()
                .forEach(hook -> owner.delete(HOOKS + "/" + hook.path("id").asLong()));
    }

    @Test
    void belongToAGroupAndShowIt() {
        JsonNode hook = owner.post(HOOKS, "url", "https://a.example/", "token", "canary")
                .json();
        long group = owner.get("/api/v4/groups/closed").json().path("id").asLong();
        assertThat(hook.path("group_id").asLong()).isEqualTo(group);
        assertThat(hook.has("project_id")).isFalse();
        assertThat(hook.path("subgroup_events").isBoolean()).isTrue();
        assertThat(hook.toString()).doesNotContain("canary");
        String elsewhere =
                GITLAB.project("private") + "/hooks/" + hook.path("id").asLong();
        assertThat(owner.get(elsewhere).status()).isEqualTo(404);
    }

    @Test
    void areForOwners() {
        assertThat(GITLAB.as("maintainer").get(HOOKS).status()).isEqualTo(403);
        assertThat(GITLAB.as("maintainer")
                        .post(HOOKS, "url", "https://a.example/")
                        .status())
                .isEqualTo(403);
        assertThat(GITLAB.as("outsider").get(HOOKS).status()).isEqualTo(404);
        assertThat(GITLAB.web().get(HOOKS).status()).isEqualTo(401);
        assertThat(GITLAB.with("read_api").get(HOOKS).status()).isEqualTo(200);
        Web.Answer refused = GITLAB.with("read_api").post(HOOKS, "url", "https://a.example/");
        assertThat(refused.json().path("error").asString()).isEqualTo("insufficient_scope");
    }

    @Test
    void areAtMostFifty() {
        for (int i = 0; i < 50; i++) {
            assertThat(owner.post(HOOKS, "url", "https://a.example/" + i).status())
                    .isEqualTo(201);
        }
        Web.Answer tooMany = owner.post(HOOKS, "url", "https://a.example/50");
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.body())
                .isEqualTo("{\"message\":{\"base\":[\"Maximum number of group hooks (50) exceeded\"]}}");
    }

    @Test
    void hearOfProjectsInSubgroupsAndNotOfOthers() throws IOException, InterruptedException {
        try (Receiver receiver = new Receiver()) {
            owner.post(HOOKS, "url", receiver.url());
            owner.post(GITLAB.project("private") + "/repository/branches", "branch", "elsewhere", "ref", "main");
            owner.post(GITLAB.project("inner") + "/repository/branches", "branch", "below", "ref", "main");
            JsonNode told = receiver.next().json();
            assertThat(told.path("ref").asString()).isEqualTo("refs/heads/below");
            assertThat(told.path("project").path("path_with_namespace").asString())
                    .isEqualTo("closed/inner/app");
            assertThat(receiver.waiting()).isZero();
        }
    }

    @Test
    void listDeliveriesByWhatBecameOfThem() throws IOException, InterruptedException {
        try (Receiver receiver = new Receiver().answering(404)) {
            String hook = HOOKS + "/"
                    + owner.post(HOOKS, "url", receiver.url()).json().path("id").asLong();
            assertThat(owner.post(hook + "/test/push_events").status()).isEqualTo(422);
            receiver.next();
            receiver.answering(302);
            assertThat(owner.post(hook + "/test/push_events").status())
                    .as("a redirection is no 2xx for a trial")
                    .isEqualTo(422);
            receiver.next();
            assertThat(owner.get(hook + "/events?status=client_failure").json().size())
                    .isEqualTo(1);
            assertThat(owner.get(hook + "/events?status=server_failure").json().size())
                    .isZero();
            assertThat(owner.get(hook + "/events?status=302").json().size()).isEqualTo(1);
            assertThat(owner.get(hook + "/events")
                            .json()
                            .get(0)
                            .path("response_status")
                            .asString())
                    .as("the latest comes first")
                    .isEqualTo("302");
            assertThat(owner.post(hook + "/events/999999/resend").status()).isEqualTo(404);
        }
    }
}
