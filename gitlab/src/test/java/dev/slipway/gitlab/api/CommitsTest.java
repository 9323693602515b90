package dev.slipway.gitlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import dev.slipway.gitlab.hook.Receiver;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Commits made through the API: what they do to files and branches, who may make them, and how they are refused. */
class CommitsTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private final String project = GITLAB.project("private");

    private Web.Answer commit(String role, String label, String branch, String start, String actions) {
        return GITLAB.as(role).json("POST", GITLAB.project(label) + "/repository/commits", """
                        {"branch": "%s", %s "commit_message": "Try", "actions": [%s]}""".formatted(
                        branch, start.isEmpty() ? "" : "\"start_branch\": \"" + start + "\",", actions));
    }

    private static String action(String kind, String path, String content) {
        return """
                {"action": "%s", "file_path": "%s", "content": "%s"}""".formatted(kind, path, content);
    }

    private JsonNode file(String path, String branch) {
        return GITLAB.as("developer")
                .get(project + "/repository/files/" + path.replace("/", "%2F") + "?ref=" + branch)
                .json();
    }

    private String text(String path, String branch) {
        return new String(
                Base64.getDecoder().decode(file(path, branch).path("content").asString()), StandardCharsets.UTF_8);
    }

    @Test
    void startsABranchWithOneCommitOfSeveralFiles() {
        String encoded = Base64.getEncoder().encodeToString("ü\n".getBytes(StandardCharsets.UTF_8));
        Web.Answer made = commit("developer", "private", "several", "main", """
                {"action": "create", "file_path": "new/one.txt", "content": "%s", "encoding": "base64"},
                {"action": "update", "file_path": "a.txt", "content": "changed\\n"},
                {"action": "move", "file_path": "moved.txt", "previous_path": "sub/b.txt"}""".formatted(encoded));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().path("title").asString()).isEqualTo("Try");
        assertThat(made.json().path("author_email").asString()).isEqualTo("dev@matrix.example");
        assertThat(made.json().path("stats").path("total").asInt()).isPositive();
        assertThat(text("new/one.txt", "several")).isEqualTo("ü\n");
        assertThat(text("a.txt", "several")).isEqualTo("changed\n");
        assertThat(text("moved.txt", "several")).isEqualTo("b\n");
        assertThat(file("sub/b.txt", "several").path("message").asString()).isEqualTo("404 File Not Found");
        assertThat(text("a.txt", "main")).isEqualTo("a\n");
    }

    @Test
    void goesOnWithABranchThatIsThere() {
        commit("developer", "private", "goes-on", "main", action("create", "x.txt", "x"));
        Web.Answer next = commit("developer", "private", "goes-on", "", """
                {"action": "delete", "file_path": "x.txt"}""");
        assertThat(next.status()).as(next.body()).isEqualTo(201);
        assertThat(file("x.txt", "goes-on").path("message").asString()).isEqualTo("404 File Not Found");
    }

    @Test
    void replacesAFileOnlyAsLongAsItIsTheOneThatWasRead() {
        commit("developer", "private", "read-before", "main", action("create", "x.txt", "x"));
        String read = file("x.txt", "read-before").path("last_commit_id").asString();
        String change = """
                {"action": "update", "file_path": "x.txt", "content": "y", "last_commit_id": "%s"}""".formatted(read);
        assertThat(commit("developer", "private", "read-before", "", change).status())
                .isEqualTo(201);
        Web.Answer late = commit("developer", "private", "read-before", "", change);
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.json().path("message").asString())
                .isEqualTo("The file has changed since you started editing it: x.txt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            create | a.txt       | A file with this name already exists
            update | nope.txt    | A file with this name doesn't exist
            delete | nope.txt    | A file with this name doesn't exist
            create | ../out.txt  | Path cannot include directory traversal
            create | .git/config | invalid path: '.git/config'
            create | /           | You must provide a file path
            create | a.txt/b.txt | A directory with this name already exists
            """)
    void refusesWhatCannotBeDoneToFiles(String kind, String path, String message) {
        Web.Answer answer = commit("developer", "private", "refused", "main", action(kind, path, "x"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asString()).isEqualTo(message);
        assertThat(GITLAB.as("developer")
                        .get(project + "/repository/branches/refused")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesBranchesThatAreThereOrCannotBe() {
        String create = action("create", "y.txt", "y");
        commit("developer", "private", "taken", "main", create);
        assertThat(commit("developer", "private", "taken", "main", create).body())
                .isEqualTo(
                        "{\"message\":\"A branch called 'taken' already exists. Switch to that branch in order to make"
                                + " changes\"}");
        assertThat(commit("developer", "private", "new", "nowhere", create).body())
                .isEqualTo("{\"message\":\"You can only create or edit files when you are on a branch\"}");
        assertThat(commit("developer", "private", "a..b", "main", create).body())
                .contains("Something went wrong when we tried to create 'a..b' for you");
    }

    @Test
    void namesAllThatIsMissing() {
        Web.Answer empty = GITLAB.as("developer").json("POST", project + "/repository/commits", "{}");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body())
                .isEqualTo("{\"error\":\"branch is missing, commit_message is missing, actions is missing\"}");
        assertThat(commit("developer", "private", "x", "main", """
                        {"action": "frobnicate", "file_path": "a"}, {"action": "move", "file_path": "b"}, {"action": "update"}""").body())
                .isEqualTo("{\"error\":\"actions[0][action] does not have a valid value, actions[1][previous_path] is"
                        + " missing, actions[2][file_path] is missing, actions[2][content] is missing\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "outsider, 404",
        "guest, 403",
        "planner, 403",
        "reporter, 403",
        "developer, 201",
        "maintainer, 201",
        "owner, 201",
        "administrator, 201",
    })
    void takesCommitsFromDevelopersOn(String role, int status) {
        Web.Answer answer = commit(role, "private", "by-" + role, "main", action("create", role, role));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (role.equals("reporter")) {
            assertThat(answer.body())
                    .isEqualTo("{\"message\":\"403 Forbidden - You are not allowed to push into this branch\"}");
        }
    }

    @Test
    void protectsTheDefaultBranchAndArchivedProjects() {
        String create = action("create", "z.txt", "z");
        assertThat(commit("developer", "internal", "main", "", create).status()).isEqualTo(403);
        assertThat(commit("maintainer", "internal", "main", "", create).status())
                .isEqualTo(201);
        GITLAB.as("owner").post(GITLAB.project("public") + "/archive");
        assertThat(commit("owner", "public", "late", "main", create).status()).isEqualTo(403);
    }

    @Test
    void tellsReceiversOfThePush() throws Exception {
        try (Receiver receiver = new Receiver()) {
            Web owner = GITLAB.with("api");
            long hook = owner.post(project + "/hooks", "url", receiver.url())
                    .json()
                    .path("id")
                    .asLong();
            Web.Answer made = commit("developer", "private", "told", "main", action("create", "t.txt", "t"));
            JsonNode push = receiver.next().json();
            assertThat(push.path("ref").asString()).isEqualTo("refs/heads/told");
            assertThat(push.path("before").asString()).isEqualTo("0".repeat(40));
            assertThat(push.path("after").asString())
                    .isEqualTo(made.json().path("id").asString());
            assertThat(push.path("user_username").asString()).isEqualTo("dev");
            owner.delete(project + "/hooks/" + hook);
        }
    }
}
