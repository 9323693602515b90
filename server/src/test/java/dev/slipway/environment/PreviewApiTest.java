package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Caller;
import dev.slipway.execution.ExecutionRoom;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** What a launch form is told before anything is launched. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class PreviewApiTest {
    private static final String TEAM = "/api/spaces/team/environments";
    private static final String PREVIEW = TEAM + "/preview";
    private static final String YAML = """
            spec_version: 2
            inputs:
              word: {type: string}
              size: {type: string, allowed-values: [S, M], default: M}
              key: {type: string, sensitive: true}
              where: {type: agent, default: built-in}
            grains:
              check:
                kind: shell
                depends-on: talk
                when: '{% if .inputs.size == "S" %}false{% else %}true{% endif %}'
                spec: {activities: {deploy: {commands: ['true']}}}
              talk:
                kind: echo
                spec:
                  agent: {name: '{{ .inputs.where }}'}
                  inputs: [{say: '{{ .inputs.word }}'}, {secret: '{{ .inputs.key }}'}]
                  outputs: [say]
              web:
                kind: terraform
                depends-on: talk
                spec: {source: {store: nowhere, path: 'web/{{ .inputs.size | downcase }}', tag: v1}, agent: {name: '{{ .grains.talk.outputs.say }}'}}
            """;

    private static final String PLAIN = """
            spec_version: 2
            inputs:
              word: {type: string, default: hi}
              size: {type: string}
              key: {type: string, sensitive: true}
            grains: {talk: {kind: echo, spec: {inputs: [{say: '{{ .inputs.word }}'}]}}}
            """;

    private Caller caller;

    @BeforeAll
    void start() throws Exception {
        caller = new Caller();
        StoredBlueprint.keep(caller.server, caller.space.id(), "trial", YAML);
        StoredBlueprint.keep(caller.server, caller.space.id(), "plain", PLAIN);
    }

    @AfterAll
    void stop() {
        caller.close();
    }

    @Test
    void tellsTheSameFaultsAsTheLaunchAndNoOthers() throws Exception {
        for (String body : List.of(
                body("\"size\": \"XL\", \"wrod\": \"x\""),
                "{\"blueprint_name\": \"trial\", \"environment_name\": \"a\\nb\", \"duration\": \"long\"}",
                "{\"blueprint_name\": \"trial\", \"owner_email\": \"ghost@example.com\", \"inputs\": {\"where\": \"moon\"}}")) {
            var refused = ExecutionRoom.JSON.readTree(
                    caller.call("member", "POST", TEAM, body).body());
            assertThat(preview(body).path("errors"))
                    .isEqualTo(refused.path("errors"))
                    .isNotEmpty();
        }
    }

    @Test
    void tellsWhatWouldRunWhereInTheOrderInWhichItRuns() throws Exception {
        var preview = preview(body("\"word\": \"hello\", \"key\": \"open-sesame\", \"size\": \"S\""));
        assertThat(preview.path("errors")).isEmpty();
        var talk = grain(preview, "talk");
        assertThat(preview.path("grains").get(0)).isEqualTo(talk);
        assertThat(talk.path("agent").asString()).isEqualTo("built-in");
        assertThat(talk.path("source").isNull()).isTrue();
        assertThat(grain(preview, "check").path("skipped").asBoolean()).isTrue();
        assertThat(grain(preview, "web").path("agent").isNull()).isTrue();
        assertThat(preview.toString()).doesNotContain("open-sesame");
    }

    @Test
    void saysOfAGrainWhatWouldKeepItFromRunning() throws Exception {
        var web = grain(preview(body("\"word\": \"hello\", \"key\": \"k\"")), "web");
        assertThat(web.path("problem").asString()).contains("nowhere");
        assertThat(web.at("/source/path").asString()).isEqualTo("web/m");
        assertThat(web.at("/source/tag").asString()).isEqualTo("v1");
        assertThat(web.at("/source/commit").isNull()).isTrue();
    }

    @Test
    void showsTheGrainsAlsoWhileValuesAreMissing() throws Exception {
        var preview = preview("{\"blueprint_name\": \"trial\"}");
        assertThat(preview.path("errors").findValuesAsString("field")).containsExactly("inputs.word", "inputs.key");
        assertThat(preview.path("grains").findValuesAsString("name")).containsExactlyInAnyOrder("talk", "check", "web");
    }

    @Test
    void begetsNoEnvironment() throws Exception {
        long before = caller.ok("member", "GET", TEAM, "").size();
        preview(body("\"word\": \"hello\", \"key\": \"k\""));
        assertThat(caller.ok("member", "GET", TEAM, "").size()).isEqualTo((int) before);
    }

    @Test
    void foretellsTheEndAndHowLongItTakes() throws Exception {
        String body =
                "{\"blueprint_name\": \"plain\", \"duration\": \"PT1H\", \"inputs\": {\"size\": \"1\", \"key\": \"k\"}}";
        String id = caller.ok("developer", "POST", TEAM, body).path("id").asString();
        EnvironmentRoom.await(() -> isActive(id));
        var preview = preview(body);
        assertThat(preview.path("ends_at").isNull()).isFalse();
        assertThat(preview.path("ready_after_seconds").isNumber()).isTrue();
    }

    @Test
    void offersWhatTheSamePersonGaveTheLastTimeButNoSecretsAndNoDefaults() throws Exception {
        String last = "/api/spaces/team/catalog/plain/last_launch";
        assertThat(caller.ok("leader", "GET", last, "").path("environment_name").isNull())
                .isTrue();
        caller.ok("leader", "POST", TEAM, """
                {"blueprint_name": "plain", "environment_name": "mine", "tags": {"team": "blue"},
                 "inputs": {"size": "3", "key": "open-sesame"}}""");
        var given = caller.ok("leader", "GET", last, "");
        assertThat(given.path("environment_name").asString()).isEqualTo("mine");
        assertThat(given.path("inputs").toString()).isEqualTo("{\"size\":\"3\"}");
        assertThat(given.at("/tags/team").asString()).isEqualTo("blue");
        assertThat(caller.ok("admin", "GET", last, "").path("inputs")).isEmpty();
    }

    @Test
    void refusesToLookAtWhatCannotBeLaunched() throws Exception {
        assertThat(caller.fault("member", "POST", PREVIEW, "{\"blueprint_name\": \"ghost\"}"))
                .isEqualTo("404 BLUEPRINT_NOT_FOUND");
        assertThat(caller.fault("member", "POST", PREVIEW, "{}")).isEqualTo("400 INVALID_REQUEST");
    }

    private boolean isActive(String id) {
        try {
            return caller.ok("member", "GET", TEAM + "/" + id, "")
                    .at("/details/computed_status")
                    .asString()
                    .equals("Active");
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private JsonNode preview(String body) throws Exception {
        return caller.ok("member", "POST", PREVIEW, body);
    }

    private static JsonNode grain(JsonNode preview, String name) {
        return preview.path("grains")
                .valueStream()
                .filter(grain -> grain.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String body(String inputs) {
        return "{\"blueprint_name\": \"trial\", \"inputs\": {" + inputs + "}}";
    }
}
