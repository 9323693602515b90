package dev.slipway.gitlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class RepositoryApiTest {
    @RegisterExtension
    static final Running GITLAB = new Running();

    private final Web web = GITLAB.as("developer");
    private final String repository = GITLAB.project("terraform") + "/repository";

    @Test
    void listsTreesBeforeFiles() {
        JsonNode tree = web.get(repository + "/tree").json();
        assertThat(tree.get(0).path("type").asString()).isEqualTo("tree");
        assertThat(tree.get(tree.size() - 1).path("name").asString()).isEqualTo("README.md");
        assertThat(tree.get(0).propertyNames()).containsExactly("id", "name", "type", "path", "mode");
    }

    @Test
    void walksTheWholeTreeByKeyset() {
        int seen = 0;
        Web.Answer page = web.get(repository + "/tree?recursive=true&pagination=keyset&per_page=3");
        while (true) {
            seen += page.json().size();
            String link = page.header("Link");
            if (link.isEmpty()) {
                break;
            }
            assertThat(link).endsWith("rel=\"next\"");
            page = web.get(link.substring(1, link.indexOf('>')));
        }
        assertThat(seen)
                .isEqualTo(web.get(repository + "/tree?recursive=true&pagination=none")
                        .json()
                        .size());
        assertThat(web.get(repository + "/tree?pagination=none").status()).isEqualTo(400);
    }

    @Test
    void tellsMissingTreesFromMissingPaths() {
        assertThat(web.get(repository + "/tree?ref=nope").body()).isEqualTo("{\"message\":\"404 Tree Not Found\"}");
        assertThat(web.get(repository + "/tree?path=nope").body())
                .isEqualTo("{\"message\":\"404 invalid revision or path Not Found\"}");
        assertThat(web.get(GITLAB.project("empty") + "/repository/tree").body())
                .isEqualTo("{\"message\":\"404 Tree Not Found\"}");
    }

    @Test
    void answersForTheEmptyRepository() {
        String empty = GITLAB.project("empty");
        assertThat(web.get(empty).json().path("empty_repo").asBoolean()).isTrue();
        assertThat(web.get(empty + "/repository/branches").body()).isEqualTo("[]");
        assertThat(web.get(empty + "/repository/commits").body()).isEqualTo("[]");
        assertThat(web.get(empty + "/repository/archive").body()).isEqualTo("{\"message\":\"404 File Not Found\"}");
    }

    @Test
    void givesAFileWithItsHeaders() {
        Web.Answer file = web.get(repository + "/files/greeting%2Fmain.tf?ref=main");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.json().propertyNames())
                .containsExactly(
                        "file_name",
                        "file_path",
                        "size",
                        "encoding",
                        "content",
                        "content_sha256",
                        "ref",
                        "blob_id",
                        "commit_id",
                        "last_commit_id",
                        "execute_filemode");
        String content = new String(
                Base64.getDecoder().decode(file.json().path("content").asString()), StandardCharsets.UTF_8);
        assertThat(content).contains("terraform_data");
        assertThat(file.header("X-Gitlab-Blob-Id"))
                .isEqualTo(file.json().path("blob_id").asString());
        Web.Answer head = web.send("HEAD", repository + "/files/greeting%2Fmain.tf?ref=main", null, "");
        assertThat(head.header("X-Gitlab-File-Path")).isEqualTo("greeting/main.tf");
        assertThat(head.body()).isEmpty();
        assertThat(web.get(repository + "/files/greeting%2Fmain.tf/raw").body()).isEqualTo(content);
    }

    @Test
    void refusesFilesThatAreNotThere() {
        assertThat(web.get(repository + "/files/nope?ref=main").body())
                .isEqualTo("{\"message\":\"404 File Not Found\"}");
        assertThat(web.get(repository + "/files/README.md?ref=nope").body())
                .isEqualTo("{\"message\":\"404 Commit Not Found\"}");
        assertThat(web.get(repository + "/files/README.md").status()).isEqualTo(400);
        assertThat(web.get(repository + "/files/..%2Fetc%2Fpasswd?ref=main").status())
                .isEqualTo(400);
    }

    @Test
    void letsReadRepositoryReadFilesButNoTrees() {
        Web narrow = GITLAB.web()
                .as(GITLAB.as("administrator")
                        .post("/api/v4/users/4/personal_access_tokens", "name", "n", "scopes[]", "read_repository")
                        .json()
                        .path("token")
                        .asString());
        assertThat(narrow.get(repository + "/files/README.md?ref=main").status())
                .isEqualTo(200);
        assertThat(narrow.get(repository + "/tree").json().path("error").asString())
                .isEqualTo("insufficient_scope");
    }

    @Test
    void packsAnArchiveUnderANameWithTheCommit() {
        String commit = web.get(repository + "/branches/main")
                .json()
                .path("commit")
                .path("id")
                .asString();
        Web.Answer archive = web.get(repository + "/archive.zip?sha=main");
        assertThat(archive.status()).isEqualTo(200);
        assertThat(archive.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"landing-zone-main-" + commit + ".zip\"");
        assertThat(archive.body()).startsWith("PK");
        assertThat(web.get(repository + "/archive?sha=nope").status()).isEqualTo(404);
    }

    @Test
    void makesFindsAndRemovesBranches() {
        Web.Answer made = web.post(repository + "/branches", "branch", "feature/one", "ref", "main");
        assertThat(made.status()).isEqualTo(201);
        assertThat(web.get(repository + "/branches/feature%2Fone")
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("feature/one");
        assertThat(web.post(repository + "/branches", "branch", "feature/one", "ref", "main")
                        .body())
                .contains("Branch already exists");
        assertThat(web.post(repository + "/branches", "branch", "b", "ref", "nope")
                        .body())
                .contains("Invalid reference name");
        assertThat(web.delete(repository + "/branches/feature%2Fone").status()).isEqualTo(204);
        assertThat(web.get(repository + "/branches/feature%2Fone").body())
                .isEqualTo("{\"message\":\"404 Branch Not Found\"}");
    }

    @Test
    void listsCommitsWithoutTotals() {
        Web.Answer commits = web.get(repository + "/commits?per_page=1");
        assertThat(commits.json().size()).isEqualTo(1);
        assertThat(commits.header("X-Total")).isEmpty();
        assertThat(commits.header("X-Next-Page")).isEmpty();
        JsonNode commit = web.get(repository + "/commits/main").json();
        assertThat(commit.path("title").asString()).isEqualTo("Initial commit");
        assertThat(commit.path("stats").path("additions").asInt()).isPositive();
        assertThat(web.get(repository + "/commits/nope").body()).isEqualTo("{\"message\":\"404 Commit Not Found\"}");
    }

    @Test
    void findsTheProjectByItsEncodedPath() {
        JsonNode project =
                web.get("/api/v4/projects/acme%2Fplatform%2Flanding-zone").json();
        assertThat(project.path("id").asLong())
                .isEqualTo(GITLAB.roster().project("terraform").id());
        assertThat(web.get("/api/v4/projects/acme/platform/landing-zone").status())
                .isEqualTo(404);
    }

    @Test
    void answersUnknownRoutesAsGrapeDoes() {
        assertThat(web.get("/api/v4/nonsense").body()).isEqualTo("{\"error\":\"404 Not Found\"}");
    }
}
