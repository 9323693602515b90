package dev.slipway.gitlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API's objects against the JSON schemas of GitLab's own tests, wherever a copy of those is at hand: in
 * {@code shared/contracts/gitlab-schemas} beside the checkout, or in the folder that the environment variable
 * {@code SLIPWAY_GITLAB_SCHEMAS} names ({@code spec/fixtures/api/schemas/public_api/v4}). {@link FieldsTest} holds the same objects
 * to lists of our own, without any folder.
 */
class SchemaTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private static final Path SCHEMAS = Path.of(Objects.requireNonNullElse(
            System.getenv("SLIPWAY_GITLAB_SCHEMAS"), "../../shared/contracts/gitlab-schemas"));

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @EnabledIf(value = "schemasAreAtHand", disabledReason = "no schemas lie beside the checkout")
    @CsvSource({
        "branch.json, /projects/{private}/repository/branches/main",
        "commit/basic.json, /projects/{private}/repository/commits",
        "commit/detail.json, /projects/{private}/repository/commits/main",
        "members.json, /projects/{private}/members/all",
        "members.json, /projects/{inner}/members",
        "members.json, /groups/open/members",
        "metadata.json, /metadata",
        "project_hook.json, /projects/{private}/hooks",
        "user/basic.json, /users",
        "user/basic.json, /user",
        "user/basic.json, /users/4",
        "tag.json, /projects/{private}/repository/tags/v1",
        "merge_request.json, /projects/{private}/merge_requests/1",
        "notes.json, /projects/{private}/merge_requests/1/notes",
    })
    void fitsGitLabsSchema(String schema, String path, TestReporter reporter) throws IOException {
        Web web = GITLAB.with("api");
        web.post(GITLAB.api("/projects/{private}/hooks"), "url", "https://a.example/hook");
        review(web);
        Web.Answer answer = web.get(GITLAB.api(path));
        assertThat(answer.status()).isEqualTo(200);
        Schema read = Schema.read(SCHEMAS.resolve(schema));
        boolean list = read.node().path("type").asString().equals("array");
        JsonNode value = answer.json().isArray() && !list ? answer.json().get(0) : answer.json();
        assertThat(read.flaws(value)).isEmpty();
        reporter.publishEntry("schema", path + " fits " + schema);
    }

    static boolean schemasAreAtHand() {
        return Files.isDirectory(SCHEMAS);
    }

    /** A tag and a merge request with a note; refused where they are there already. */
    private static void review(Web web) {
        String project = GITLAB.api("/projects/{private}");
        web.post(project + "/repository/tags", "tag_name", "v1", "ref", "main", "message", "First");
        web.post(project + "/repository/branches", "branch", "change", "ref", "main");
        web.post(project + "/merge_requests", "source_branch", "change", "target_branch", "main", "title", "Change it");
        web.post(project + "/merge_requests/1/notes", "body", "Looks good");
    }

    private JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }

    @Test
    void seesWhatDoesNotFitASchema() throws IOException {
        Files.writeString(folder.resolve("part.json"), "{\"type\":\"object\",\"required\":[\"id\"]}");
        Path file = Files.writeString(folder.resolve("whole.json"), """
                {"type":"object","required":["name","part"],"additionalProperties":false,
                 "properties":{"name":{"type":["string","null"]},"part":{"$ref":"part.json"},
                  "kind":{"enum":["a","b"]},"list":{"type":"array","items":{"type":"integer"}},
                  "maybe":{"oneOf":[{"type":"null"},{"$ref":"part.json"}]}}}
                """);
        Schema schema = Schema.read(file);
        assertThat(schema.flaws(json("{\"name\":null,\"part\":{\"id\":1},\"kind\":\"a\",\"list\":[1],\"maybe\":null}")))
                .isEmpty();
        assertThat(schema.flaws(
                        json("{\"name\":1,\"part\":{},\"kind\":\"c\",\"list\":[1,\"2\"],\"maybe\":{},\"x\":1}")))
                .containsExactlyInAnyOrder(
                        "$.name is 1, not of type [\"string\",\"null\"]",
                        "$.part lacks id",
                        "$.kind is \"c\", none of [\"a\",\"b\"]",
                        "$.list[1] is \"2\", not of type \"integer\"",
                        "$.maybe fits none of its choices",
                        "$ has x too much");
        assertThat(schema.flaws(json("[]"))).hasSize(1);
    }
}
