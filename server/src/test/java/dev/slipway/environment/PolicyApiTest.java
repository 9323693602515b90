package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Caller;
import dev.slipway.execution.ExecutionRoom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** A blueprint's policy holds for every way to launch and to extend, and each refusal names it, its value and whom to ask. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class PolicyApiTest {
    private static final String TEAM = "/api/spaces/team";
    private static final String YAML = "spec_version: 2\ngrains: {talk: {kind: echo, spec: {}}}";
    private static final List<String> WAYS = List.of("/environments", "/sandbox");

    private Caller caller;

    @BeforeAll
    void start() throws Exception {
        caller = new Caller();
    }

    @AfterAll
    void stop() {
        caller.close();
    }

    @Test
    void theLongestDurationHoldsForEveryWayToLaunch() throws Exception {
        keep("brief", "{\"max_duration\":\"PT8H\",\"default_duration\":\"PT3H\",\"always_on\":true}");
        for (String way : WAYS) {
            var refused = refused("POST", TEAM + way, launch("brief", "\"duration\":\"PT9H\""));
            assertThat(refused.at("/errors/0/name").asString()).isEqualTo("POLICY_VIOLATED");
            assertThat(refused.at("/errors/0/field").asString()).isEqualTo("duration");
            assertThat(refused.path("message").asString())
                    .contains("max_duration", "of brief is 8 hours (PT8H)", "9 hours", "developers and administrators");
            refused("POST", TEAM + way, launch("brief", "\"scheduled_end_time\":\"2099-01-01T00:00:00Z\""));
        }
        String id = caller.ok("member", "POST", TEAM + "/sandbox", launch("brief", ""))
                .path("id")
                .asString();
        var environment = caller.ok("member", "GET", TEAM + "/environments/" + id, "");
        assertThat(environment.at("/details/state/execution/retention/kind").asString())
                .as("what says nothing gets the default, however always on the policy is")
                .isEqualTo("time");
    }

    @Test
    void theLongestDurationHoldsForExtensions() throws Exception {
        keep("stretched", "{\"max_duration\":\"PT4H\",\"default_duration\":\"PT2H\",\"default_extend\":\"PT3H\"}");
        String id = caller.ok("member", "POST", TEAM + "/environments", launch("stretched", "\"duration\":\"PT2H\""))
                .path("id")
                .asString();
        String extend = TEAM + "/environments/" + id + "/extend";
        assertThat(refused("PUT", extend, "{\"duration\":\"PT2H1M\"}")
                        .path("message")
                        .asString())
                .contains("max_duration", "4 hours (PT4H)");
        assertThat(refused("PUT", extend, "{}").at("/errors/0/name").asString()).isEqualTo("POLICY_VIOLATED");
        caller.ok("member", "PUT", extend, "{\"duration\":\"PT2H\"}");
    }

    @Test
    void neverLetsMoreLiveThanAllowedHoweverManyAreLaunchedAtOnce() throws Exception {
        keep("few", "{\"max_active_environments\":3}");
        List<Callable<Integer>> launches = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String way = TEAM + WAYS.get(i % 2);
            launches.add(() -> caller.call("member", "POST", way, launch("few", "\"duration\":\"PT1H\""))
                    .statusCode());
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var codes = pool.invokeAll(launches).stream().map(Future::resultNow).toList();
            assertThat(codes).containsOnly(200, 409);
            assertThat(codes.stream().filter(code -> code == 200)).hasSize(3);
        }
        assertThat(refused("POST", TEAM + "/sandbox", launch("few", ""))
                        .path("message")
                        .asString())
                .contains("max_active_environments", "of few is 3", "developers and administrators");
        var listed = caller.ok("member", "GET", TEAM + "/catalog/few", "").path("details");
        assertThat(listed.path("num_of_active_environments").asInt()).isEqualTo(3);
    }

    @Test
    void refusesABlockedBlueprintInItsAuthorsWords() throws Exception {
        StoredBlueprint.keep(caller.server, caller.space.id(), "held", """
                spec_version: 2
                metadata: {blueprint-labels: [{key: blocked, value: The database moves on Friday.}]}
                grains: {talk: {kind: echo, spec: {}}}
                """);
        for (String way : WAYS) {
            var answer = caller.call("admin", "POST", TEAM + way, launch("held", ""));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("The database moves on Friday.");
        }
    }

    private void keep(String name, String policy) throws Exception {
        StoredBlueprint.keep(caller.server, caller.space.id(), name, YAML);
        caller.ok("developer", "PUT", TEAM + "/repositories/qtorque/blueprints/" + name + "/policies", policy);
    }

    private static String launch(String blueprint, String more) {
        return "{\"blueprint_name\":\"" + blueprint + "\",\"sandbox_name\":\"one\"" + (more.isEmpty() ? "" : "," + more)
                + "}";
    }

    private JsonNode refused(String method, String path, String body) throws Exception {
        var answer = caller.call("member", method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        return ExecutionRoom.JSON.readTree(answer.body());
    }
}
