package dev.slipway.gitlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Branches, tags, commits and archives of a repository that has a few of each. */
class ReferencesTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    @TempDir
    static Path folder;

    private final Web web = GITLAB.with("read_api");
    private final String repository = GITLAB.project("private") + "/repository";

    @BeforeAll
    static void pushSomethingToRead() throws Exception {
        ReadableRepository.push(GITLAB, folder);
    }

    @Test
    void tellsAnnotatedTagsFromLightOnes() {
        JsonNode tags = web.get(repository + "/tags").json();
        assertThat(tags.findValuesAsString("name")).containsExactlyInAnyOrder("light", "v1.0");
        JsonNode annotated = web.get(repository + "/tags/v1.0").json();
        assertThat(annotated.propertyNames())
                .containsExactly("name", "message", "target", "commit", "release", "protected", "created_at");
        assertThat(annotated.path("message").asString()).isEqualTo("First release");
        assertThat(annotated.path("target").asString())
                .as("the tag itself, not what it points to")
                .matches("[0-9a-f]{40}")
                .isNotEqualTo(annotated.path("commit").path("id").asString());
        assertThat(annotated.path("created_at").asString()).matches("\\d{4}-.*T.*");
        JsonNode light = web.get(repository + "/tags/light").json();
        assertThat(light.path("message").asString()).isEmpty();
        assertThat(light.path("created_at").isNull()).isTrue();
        assertThat(light.path("target").asString())
                .isEqualTo(light.path("commit").path("id").asString());
        assertThat(web.get(repository + "/tags/nope").body()).isEqualTo("{\"message\":\"404 Tag Not Found\"}");
    }

    @Test
    void findsBranchesByPartsOfTheirNames() {
        assertThat(web.get(repository + "/branches?search=release").json().findValuesAsString("name"))
                .containsExactly("release/1.0");
        JsonNode branch = web.get(repository + "/branches/release%2F1.0").json();
        assertThat(branch.path("default").asBoolean()).isFalse();
        assertThat(branch.path("web_url").asString()).isEqualTo(GITLAB.url() + "/open/private/-/tree/release/1.0");
        assertThat(web.get(repository + "/branches/nope").body()).isEqualTo("{\"message\":\"404 Branch Not Found\"}");
        assertThat(web.get(repository + "/branches/v1.0").status())
                .as("a tag is no branch")
                .isEqualTo(404);
    }

    @Test
    void tellsWhoMayPushToABranch() {
        assertThat(GITLAB.as("developer")
                        .get(repository + "/branches/main")
                        .json()
                        .path("can_push")
                        .asBoolean())
                .as("the default branch is protected")
                .isFalse();
        assertThat(GITLAB.as("maintainer")
                        .get(repository + "/branches/main")
                        .json()
                        .path("can_push")
                        .asBoolean())
                .isTrue();
        assertThat(GITLAB.as("developer")
                        .get(repository + "/branches/release%2F1.0")
                        .json()
                        .path("can_push")
                        .asBoolean())
                .isTrue();
        assertThat(GITLAB.as("reporter")
                        .get(repository + "/branches/release%2F1.0")
                        .json()
                        .path("can_push")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void listsCommitsNewestFirst() {
        JsonNode commits = web.get(repository + "/commits").json();
        assertThat(commits.findValuesAsString("title")).containsExactly("Change a", "Add names", "Initial commit");
        JsonNode second = commits.get(1);
        assertThat(second.path("message").asString()).startsWith("Add names\n\nA longer text.");
        assertThat(second.path("short_id").asString())
                .isEqualTo(second.path("id").asString().substring(0, 8));
        assertThat(second.path("parent_ids").get(0).asString())
                .isEqualTo(commits.get(2).path("id").asString());
        assertThat(second.path("committed_date").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d\\d:\\d\\d");
        assertThat(second.path("web_url").asString())
                .isEqualTo(GITLAB.url() + "/open/private/-/commit/"
                        + second.path("id").asString());
    }

    @ParameterizedTest
    @CsvSource({
        "ref_name=release/1.0, 2",
        "ref_name=v1.0, 2",
        "path=a.txt, 2",
        "path=run.sh, 1",
        "path=nope, 0",
        "per_page=2, 2",
        "per_page=2&page=2, 1",
        "per_page=2&page=3, 0"
    })
    void narrowsCommitsDown(String query, int size) {
        assertThat(web.get(repository + "/commits?" + query).json().size()).isEqualTo(size);
    }

    @Test
    void countsTheLinesOfOneCommit() {
        JsonNode commit = web.get(repository + "/commits/main").json();
        assertThat(commit.path("stats").toString()).isEqualTo("{\"additions\":1,\"deletions\":1,\"total\":2}");
        assertThat(commit.path("project_id").asLong())
                .isEqualTo(GITLAB.roster().project("private").id());
        String shortId = commit.path("short_id").asString();
        assertThat(web.get(repository + "/commits/" + shortId).json().path("id"))
                .isEqualTo(commit.path("id"));
        assertThat(web.get(repository + "/commits/nope").body()).isEqualTo("{\"message\":\"404 Commit Not Found\"}");
        assertThat(web.get(repository + "/commits?ref_name=nope").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'', tar.gz",
        ".tar.gz, tar.gz",
        ".tar, tar",
        ".zip, zip",
    })
    void packsArchivesUnderTheNameOfProjectRefAndCommit(String suffix, String ending) {
        String commit = Objects.requireNonNull(
                web.get(repository + "/commits/main").json().path("id").asString());
        Web.Answer archive = web.get(repository + "/archive" + suffix);
        assertThat(archive.status()).isEqualTo(200);
        assertThat(archive.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"private-main-" + commit + "." + ending + "\"");
        Web.Answer branch = web.get(repository + "/archive" + suffix + "?sha=release/1.0");
        assertThat(branch.header("Content-Disposition")).contains("filename=\"private-release-1.0-");
        Web.Answer below = web.get(repository + "/archive" + suffix + "?path=modules/net");
        assertThat(below.header("Content-Disposition")).contains("-modules-net." + ending);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?sha=nope", "?path=nope", ".zip?sha=nope", "?sha=--output=x"})
    void packsNothingThatIsNotThere(String query) {
        Web.Answer answer = web.get(repository + "/archive" + query);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"message\":\"404 File Not Found\"}");
    }

    @Test
    void knowsNoOtherArchives() {
        assertThat(web.get(repository + "/archive.rar").status()).isEqualTo(404);
    }
}
