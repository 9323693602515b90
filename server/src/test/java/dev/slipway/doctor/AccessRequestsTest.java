package dev.slipway.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import tools.jackson.databind.JsonNode;

/** From a refusal to a request, and from there to the news that it has come through. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessRequestsTest {
    private final CopyOnWriteArrayList<AccessGranted> granted = new CopyOnWriteArrayList<>();
    private Ward ward;

    @BeforeAll
    void open() throws Exception {
        ward = new Ward();
        ward.world().server().context().addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>)
                event -> {
                    if (event.getPayload() instanceof AccessGranted news) {
                        granted.add(news);
                    }
                });
    }

    @AfterAll
    void close() throws IOException {
        ward.close();
    }

    @Test
    void comesThroughWhenTheRoleIsGiven() throws Exception {
        String gus = ward.authorized("gus");
        var asked = ask(gus, ward.url("no-assets").replace("handbook", "work-in-progress"));
        assertThat(asked.path("state").asString()).isEqualTo("waiting");
        assertThat(asked.path("what").asString()).isEqualTo("the role Reporter in acme/platform/work-in-progress");
        assertThat(asked.path("who").asString()).contains("Olga Marsh (Owner)").contains("Marek Novotny (Maintainer)");
        assertThat(asked.path("text").asString())
                .contains("/-/project_members", "Gus Tanaka", "launch what is in it")
                .doesNotContain("glpat");
        assertThat(asked.path("markdown").asString())
                .contains("](" + asked.path("link").asString() + ")");
        assertThat(ask(gus, ward.url("broken")).path("id")).isEqualTo(asked.path("id"));
        String path = "/access-requests/" + asked.path("id").asString();
        assertThat(json(gus, "POST", path + "/check").path("state").asString()).isEqualTo("waiting");

        String member = "/projects/acme%2Fplatform%2Fwork-in-progress/members";
        var account = ward.gitlab("GET", "/users?username=gus", Map.of()).path(0);
        ward.gitlab("POST", member, Map.of("user_id", account.path("id").asLong(), "access_level", 20));
        var after = json(gus, "POST", path + "/check");
        assertThat(after.path("state").asString()).isEqualTo("granted");
        assertThat(after.path("granted_at").isNull()).isFalse();
        assertThat(after.path("next_check").isNull()).isTrue();
        assertThat(granted).extracting(AccessGranted::project).containsExactly("acme/platform/work-in-progress");
        json(gus, "POST", path + "/check");
        assertThat(granted).hasSize(1);
    }

    @Test
    void asksForAMembershipWhereNothingCanBeSeen() throws Exception {
        String oscar = ward.authorized("oscar");
        var asked = ask(oscar, ward.url("archived"));
        assertThat(asked.path("what").asString()).startsWith("a membership of acme/platform/old-network");
        assertThat(asked.path("check").asString()).isEqualTo("role");
        String path = "/access-requests/" + asked.path("id").asString();
        assertThat(json(ward.bearer("root"), "GET", "/access-requests").size()).isGreaterThan(0);
        assertThat(ward.call(oscar, "DELETE", path, "").statusCode()).isEqualTo(200);
        assertThat(ward.call(oscar, "GET", path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void isLookedAfterByItself() throws Exception {
        String gus = ward.authorized("gus");
        var asked = ask(gus, ward.url("guest-only"));
        var account = ward.gitlab("GET", "/users?username=gus", Map.of()).path(0);
        ward.gitlab(
                "PUT",
                "/projects/vault%2Fblueprints/members/" + account.path("id").asString(),
                Map.of("access_level", 20));
        var database = ward.world().server().database().client();
        database.sql(
                        "update access_request set next_check = now() - interval '1 second' where project = 'vault/blueprints'")
                .update();
        ward.world().server().context().getBean(AccessRequests.class).tend();
        var after = json(gus, "GET", "/access-requests/" + asked.path("id").asString());
        assertThat(after.path("state").asString()).isEqualTo("granted");
        assertThat(after.path("last_evidence").asString()).contains("Reporter (20)");
    }

    @Test
    void hasNothingToAskForWhereAllIsWell() throws Exception {
        String rosa = ward.authorized("rosa");
        var response = ward.call(rosa, "POST", "/access-requests", body(ward.url("terraform")));
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).contains("nothing to ask anybody for");
        var typed = ward.call(
                rosa,
                "POST",
                "/access-requests",
                Ward.JSON.writeValueAsString(
                        Map.of("repository_url", ward.url("terraform"), "access_token", "glpat-x")));
        assertThat(typed.statusCode()).isEqualTo(400);
        assertThat(ward.call(rosa, "GET", "/access-requests/nonsense", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void looksLessOftenTheLongerItTakes() {
        assertThat(AccessRequests.pause(Duration.ofMinutes(5))).isEqualTo(Duration.ofMinutes(1));
        assertThat(AccessRequests.pause(Duration.ofHours(5))).isEqualTo(Duration.ofMinutes(10));
        assertThat(AccessRequests.pause(Duration.ofDays(5))).isEqualTo(Duration.ofHours(1));
    }

    private JsonNode ask(String bearer, String url) throws Exception {
        var response = ward.call(bearer, "POST", "/access-requests", body(url));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Ward.JSON.readTree(response.body());
    }

    private JsonNode json(String bearer, String method, String path) throws Exception {
        var response = ward.call(bearer, method, path, "");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Ward.JSON.readTree(response.body());
    }

    private static String body(String url) {
        return Ward.JSON.writeValueAsString(Map.of("repository_url", url));
    }
}
