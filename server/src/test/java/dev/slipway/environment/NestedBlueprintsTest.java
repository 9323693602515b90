package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.tracked.GitSpace;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Blueprints nested in others, read where they lie. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NestedBlueprintsTest {
    private static final String BASE = """
            spec_version: 2
            inputs: {word: {type: string}}
            outputs: {said: {value: '{{ .inputs.word }}!'}}
            grains:
              talk: {kind: echo, spec: {inputs: [{say: '{{ .inputs.word }}'}]}}
            """;
    private static final String OUTER = """
            spec_version: 2
            outputs: {all: {value: '{{ .grains.base.outputs.said }}'}}
            grains:
              base:
                kind: blueprint
                spec:
                  source: {store: book, path: 'shelf\\base.yaml'}
                  inputs: [{word: hello}]
                  outputs: [said]
              last: {kind: echo, depends-on: base, spec: {inputs: [{at: '{{ .grains.base.outputs.said }}'}]}}
            """;

    private GitSpace git;

    @BeforeAll
    void start() throws Exception {
        git = new GitSpace();
        git.create("shelf/base.yaml", BASE)
                .create("blueprints/outer.yaml", OUTER)
                .create("blueprints/lost.yaml", OUTER.replace("shelf\\base.yaml", "shelf/none.yaml"))
                .create("blueprints/away.yaml", OUTER.replace("store: book", "store: elsewhere"))
                .create(
                        "blueprints/kept.yaml",
                        OUTER.replace("store: book", "store: qtorque").replace("shelf\\base.yaml", "base.yaml"))
                .push();
    }

    @AfterAll
    void stop() throws Exception {
        git.close();
    }

    @Test
    void theFormShowsTheirGrainsBeforeTheyAreLaunched() throws Exception {
        var preview = preview("outer");
        assertThat(preview.path("errors")).isEmpty();
        assertThat(preview.path("grains").findValuesAsString("name")).containsExactly("base.talk", "last");
        assertThat(preview.path("grains").path(1).path("depends_on").toString()).isEqualTo("[\"base.talk\"]");
    }

    @Test
    void theirGrainsAreThoseOfTheEnvironment() throws Exception {
        var launch = Map.of("blueprint_name", "outer", "repository_name", "book", "environment_name", "nested");
        String id = git.ok("POST", "/environments", launch).path("id").asString();
        var state = git.get("/environments/" + id).path("details").path("state");
        assertThat(state.path("grains").findValuesAsString("name")).contains("base.talk", "last");
    }

    @Test
    void saysWhereNoneIs() throws Exception {
        assertThat(fault("lost")).contains("Repository book has no blueprint file shelf/none.yaml at ");
        assertThat(fault("away")).contains("elsewhere");
        assertThat(fault("kept")).contains("base");
    }

    private String fault(String blueprint) throws Exception {
        return preview(blueprint).path("errors").path(0).path("message").asString();
    }

    private JsonNode preview(String blueprint) throws Exception {
        return git.ok(
                "POST",
                "/environments/preview",
                Map.of("blueprint_name", blueprint, "repository_name", "book", "environment_name", "nested"));
    }
}
