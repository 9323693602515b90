package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Caller;
import dev.slipway.execution.ExecutionRoom;
import dev.slipway.identity.Members;
import dev.slipway.identity.Spaces;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Environments over HTTP: what is wrong with a launch, the log, what an environment is made of, and who may ask. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class EnvironmentApiTest {
    private static final String TEAM = "/api/spaces/team/environments";
    private static final String YAML = """
            spec_version: 2
            inputs:
              word: {type: string}
              size: {type: string, allowed-values: [S, M], default: M}
            grains:
              talk:
                kind: echo
                spec: {inputs: [{say: '{{ .inputs.word }} {{ .inputs.size }}'}, {lines: '3'}], outputs: [say]}
            """;

    private Caller caller;
    private String ready = "";

    @BeforeAll
    void start() throws Exception {
        caller = new Caller("--slipway.environment.log-recheck=200ms");
        StoredBlueprint.keep(caller.server, caller.space.id(), "talk", YAML);
        ready = launch("developer", "hello");
        await(ready, "Active");
    }

    @AfterAll
    void stop() {
        caller.close();
    }

    @Test
    void aLaunchIsToldOfEverythingThatIsWrongWithIt() throws Exception {
        var answer = caller.call("developer", "POST", TEAM, """
                {"blueprint_name": "talk", "environment_name": "a\\nb", "duration": "long", "owner_email": "nobody@example.com",
                 "inputs": {"size": "XL", "wrod": "x"}, "collaborators": {"collaborators_emails": ["ghost@example.com"]}}""");
        assertThat(answer.statusCode()).isEqualTo(400);
        var body = ExecutionRoom.JSON.readTree(answer.body());
        assertThat(body.path("errors").findValuesAsString("field"))
                .containsExactly(
                        "environment_name",
                        "duration",
                        "owner_email",
                        "inputs.wrod",
                        "inputs.word",
                        "inputs.size",
                        "collaborators_emails");
        assertThat(body.path("message").asString())
                .isEqualTo(body.at("/errors/0/message").asString());
        assertThat(body.path("errors").findValuesAsString("code")).contains("INVALID_NAME", "INVALID_DURATION");
    }

    @Test
    void theLogIsLinesOfJson() throws Exception {
        var answer = caller.call("member", "GET", log(ready), "");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
        var lines = lines(answer.body());
        assertThat(lines.stream().map(line -> line.path("text").asString()).toList())
                .contains("hello M", "line 3");
        assertThat(lines.stream().map(line -> line.path("sequence").asInt()).toList())
                .isEqualTo(IntStream.rangeClosed(1, lines.size()).boxed().toList());
    }

    @Test
    void theLogGoesOnBehindTheLineThatIsKnown() throws Exception {
        var all = lines(caller.call("member", "GET", log(ready), "").body());
        assertThat(lines(caller.call("member", "GET", log(ready) + "?after=2", "")
                        .body()))
                .isEqualTo(all.subList(2, all.size()));
        assertThat(caller.call("member", "GET", log(ready) + "?after=100000", "")
                        .body())
                .isEmpty();
        assertThat(caller.fault("member", "GET", log(ready) + "?after=x", "")).isEqualTo("400 INVALID_REQUEST");
    }

    @Test
    void aBrowserGetsEventsAndTheEndOfAGrainAtRest() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var all = text(events(client, "member", log(ready), 0));
            assertThat(all).contains("id: 1\ndata: {").endsWith("event: end\ndata: {}\n\n");
            var rest = text(events(client, "member", log(ready), 2));
            assertThat(rest).startsWith("id: 3\n").doesNotContain("id: 2\n");
        }
    }

    @Test
    void whoIsRemovedFromTheSpaceReadsTheLogNoFurther() throws Exception {
        var people = caller.server.context().getBean(dev.slipway.identity.People.class);
        var admin = people.byEmail("admin@example.com").orElseThrow();
        String id = stuck();
        try (var client = HttpClient.newHttpClient()) {
            var stream = events(client, "leader", log(id), 0);
            caller.server
                    .context()
                    .getBean(Members.class)
                    .remove(
                            new dev.slipway.kernel.Actor(admin.id(), admin.email(), admin.name()),
                            caller.space.id(),
                            "leader@example.com");
            assertThat(text(stream)).contains("event: refused\n").doesNotContain("event: end");
        }
    }

    @Test
    void whatIsNotThereHasNoLog() throws Exception {
        assertThat(caller.fault("member", "GET", TEAM + "/nothing/grains/talk/log", ""))
                .isEqualTo("404 ENVIRONMENT_NOT_FOUND");
        assertThat(caller.fault("member", "GET", TEAM + "/" + ready + "/grains/nothing/log", ""))
                .isEqualTo("404 GRAIN_NOT_FOUND");
    }

    @Test
    void anEnvironmentOfAnotherSpaceIsNotFoundInThisOne() throws Exception {
        caller.server.context().getBean(Spaces.class).create("other", null, null);
        String path = "/api/spaces/other/environments/" + ready;
        for (String end : new String[] {"", "/grains/talk/log", "/introspection"}) {
            assertThat(caller.fault("admin", "GET", path + end, "")).isEqualTo("404 ENVIRONMENT_NOT_FOUND");
        }
        assertThat(caller.fault("admin", "DELETE", path, "")).isEqualTo("404 ENVIRONMENT_NOT_FOUND");
        assertThat(caller.fault("admin", "PUT", path + "/extend", "{\"duration\": \"PT1H\"}"))
                .isEqualTo("404 ENVIRONMENT_NOT_FOUND");
        assertThat(caller.fault("member", "GET", path, "")).isEqualTo("404 SPACE_NOT_FOUND");
    }

    @Test
    void onlyOwnersCollaboratorsAndAdministratorsAct() throws Exception {
        String id = launch("developer", "mine");
        await(id, "Active");
        assertThat(caller.fault("member", "DELETE", TEAM + "/" + id, "")).isEqualTo("403 FORBIDDEN");
        caller.ok(
                "developer",
                "PUT",
                TEAM + "/" + id + "/collaborators",
                "{\"collaborators_emails\": [\"member@example.com\"]}");
        assertThat(caller.fault("member", "DELETE", TEAM + "/force/" + id, "")).isEqualTo("403 FORBIDDEN");
        caller.ok("member", "DELETE", TEAM + "/" + id, "");
        await(id, "Ended");
        assertThat(caller.fault("developer", "PUT", TEAM + "/" + id + "/extend", "{\"duration\": \"PT1H\"}"))
                .isEqualTo("409 WRONG_STATE");
        assertThat(caller.fault("developer", "POST", TEAM + "/" + id + "/retry", ""))
                .isEqualTo("409 WRONG_STATE");
        caller.ok("developer", "DELETE", TEAM + "/" + id, "");
    }

    @Test
    void aNameMayHoldASlash() throws Exception {
        String id = launch("developer", "slash");
        caller.ok("developer", "PUT", TEAM + "/" + id + "/update_v2/team%2Fshop/rename", "");
        assertThat(caller.ok("developer", "GET", TEAM + "/" + id, "")
                        .at("/details/definition/metadata/name")
                        .asString())
                .isEqualTo("team/shop");
    }

    @Test
    void whatHasNoStateIsMadeOfNothing() throws Exception {
        assertThat(caller.ok("member", "GET", TEAM + "/" + ready + "/introspection", "")
                        .isEmpty())
                .isTrue();
    }

    private String launch(String who, String word) throws Exception {
        return caller.ok(
                        who,
                        "POST",
                        TEAM,
                        "{\"blueprint_name\": \"talk\", \"duration\": \"PT1H\", \"inputs\": {\"word\": \"" + word
                                + "\"}}")
                .path("id")
                .asString();
    }

    /** An environment whose grain seems to work for ever: nobody has its order. */
    private String stuck() throws Exception {
        String id = launch("developer", "stuck");
        await(id, "Active");
        var client = caller.server.database().client();
        client.sql("update environment_grain set state = 'DEPLOYING', order_id = null where environment_id = ?")
                .param(id)
                .update();
        client.sql("update environment set status = 'LAUNCHING' where id = ?")
                .param(id)
                .update();
        return id;
    }

    private void await(String id, String status) {
        EnvironmentRoom.await(() -> {
            try {
                return caller.ok("developer", "GET", TEAM + "/" + id, "")
                        .at("/details/computed_status")
                        .asString()
                        .equals(status);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static String log(String id) {
        return TEAM + "/" + id + "/grains/talk/log";
    }

    private InputStream events(HttpClient client, String who, String path, long last) throws Exception {
        var request = HttpRequest.newBuilder(caller.server.url(path))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", String.valueOf(last))
                .header("Authorization", caller.authorization(who));
        var answer = client.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        return answer.body();
    }

    private static String text(InputStream stream) throws Exception {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<JsonNode> lines(String body) {
        return body.lines().map(ExecutionRoom.JSON::readTree).toList();
    }
}
