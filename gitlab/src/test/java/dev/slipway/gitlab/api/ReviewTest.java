package dev.slipway.gitlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Pushed;
import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import dev.slipway.gitlab.hook.Receiver;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From a branch to a merge request with notes, statuses and threads, and what receivers hear of it. */
class ReviewTest {
    @RegisterExtension
    static final Running GITLAB = Running.withMatrix();

    private static int number;

    @TempDir
    Path folder;

    private final Web web = GITLAB.as("developer");
    private final String project = GITLAB.project("private");
    private String branch = "";

    @BeforeEach
    void pushABranch() throws IOException, InterruptedException {
        branch = "change-" + ++number;
        Pushed.to(GITLAB, "private", folder)
                .git("checkout", "-q", "-b", branch)
                .file(branch + ".txt", "new\n")
                .commit("Add " + branch)
                .push();
    }

    private JsonNode opened() {
        Web.Answer made = web.post(
                project + "/merge_requests", "source_branch", branch, "target_branch", "main", "title", "Take it");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json();
    }

    @Test
    void opensListsAndClosesAMergeRequest() {
        JsonNode made = opened();
        String one = project + "/merge_requests/" + made.path("iid").asLong();
        assertThat(made.path("diff_refs").path("head_sha").asString())
                .isEqualTo(made.path("sha").asString());
        assertThat(web.get(one + "/commits").json().size()).isEqualTo(1);
        assertThat(web.get(one + "/diffs").json().get(0).path("new_file").asBoolean())
                .isTrue();
        assertThat(web.get(project + "/merge_requests?state=opened&source_branch=" + branch)
                        .json()
                        .size())
                .isEqualTo(1);
        Web.Answer twice = web.post(
                project + "/merge_requests", "source_branch", branch, "target_branch", "main", "title", "Again");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(web.put(one, "state_event", "close").json().path("state").asString())
                .isEqualTo("closed");
        assertThat(web.get(project + "/merge_requests/999").body()).isEqualTo("{\"message\":\"404 Not found\"}");
        assertThat(GITLAB.as("guest").get(one).status()).isEqualTo(403);
        assertThat(GITLAB.as("planner").get(one).status()).isEqualTo(200);
    }

    @Test
    void takesNotesAndThreads() {
        String one = project + "/merge_requests/" + opened().path("iid").asLong();
        assertThat(web.post(one + "/notes").body()).isEqualTo("{\"error\":\"body is missing\"}");
        JsonNode note = web.post(one + "/notes", "body", "It runs").json();
        assertThat(note.path("noteable_type").asString()).isEqualTo("MergeRequest");
        String path = one + "/notes/" + note.path("id").asLong();
        assertThat(GITLAB.as("reporter").put(path, "body", "no").status()).isEqualTo(403);
        assertThat(web.put(path, "body", "It ran").json().path("body").asString())
                .isEqualTo("It ran");
        JsonNode thread = web.post(one + "/discussions", "body", "Why?").json();
        String discussion = one + "/discussions/" + thread.path("id").asString();
        web.post(discussion + "/notes", "body", "Because");
        JsonNode resolved = web.put(discussion, "resolved", "true").json();
        assertThat(resolved.path("notes").size()).isEqualTo(2);
        assertThat(resolved.path("notes").get(1).path("resolved").asBoolean()).isTrue();
        assertThat(web.get(one + "/notes?sort=asc").json().size()).isEqualTo(3);
        assertThat(web.delete(path).status()).isEqualTo(204);
    }

    @Test
    void tellsReceiversOfMergeRequestsNewCommitsAndNotes() throws IOException, InterruptedException {
        Web owner = GITLAB.with("api");
        try (Receiver receiver = new Receiver()) {
            String hook = project + "/hooks/"
                    + owner.post(
                                    project + "/hooks",
                                    "url",
                                    receiver.url(),
                                    "push_events",
                                    "false",
                                    "merge_requests_events",
                                    "true",
                                    "note_events",
                                    "true")
                            .json()
                            .path("id")
                            .asLong();
            JsonNode made = opened();
            Receiver.Delivery open = receiver.next();
            assertThat(open.header("X-Gitlab-Event")).isEqualTo("Merge Request Hook");
            JsonNode attributes = open.json().path("object_attributes");
            assertThat(attributes.path("action").asString()).isEqualTo("open");
            assertThat(attributes.path("last_commit").path("id").asString())
                    .isEqualTo(made.path("sha").asString());
            Pushed.in(folder.resolve("work"))
                    .file("more.txt", "more\n")
                    .commit("More")
                    .push();
            JsonNode update = receiver.next().json().path("object_attributes");
            assertThat(update.path("oldrev").asString())
                    .isEqualTo(made.path("sha").asString());
            web.post(project + "/merge_requests/" + made.path("iid").asLong() + "/notes", "body", "Fine");
            Receiver.Delivery note = receiver.next();
            assertThat(note.header("X-Gitlab-Event")).isEqualTo("Note Hook");
            assertThat(note.json().path("merge_request").path("iid").asLong())
                    .isEqualTo(made.path("iid").asLong());
            assertThat(owner.post(hook + "/test/note_events").status()).isEqualTo(201);
            assertThat(receiver.next().json().path("object_kind").asString()).isEqualTo("note");
            owner.delete(hook);
        }
    }

    @Test
    void comparesCommitsAndFindsWhereTheyPart() {
        JsonNode compared =
                web.get(project + "/repository/compare?from=main&to=" + branch).json();
        assertThat(compared.path("commits").size()).isEqualTo(1);
        assertThat(compared.path("diffs").get(0).path("new_path").asString()).isEqualTo(branch + ".txt");
        assertThat(compared.path("diffs").get(0).path("diff").asString()).isEqualTo("@@ -0,0 +1 @@\n+new\n");
        assertThat(web.get(project + "/repository/merge_base?refs[]=main&refs[]=" + branch)
                        .json()
                        .path("id")
                        .asString())
                .isEqualTo(web.get(project + "/repository/commits/main")
                        .json()
                        .path("id")
                        .asString());
        assertThat(web.get(project + "/repository/merge_base?refs[]=main").status())
                .isEqualTo(400);
    }

    @Test
    void keepsCommitStatuses() {
        String statuses = project + "/repository/commits/" + branch + "/statuses";
        String sha = web.get(project + "/repository/commits/" + branch)
                .json()
                .path("id")
                .asString();
        assertThat(web.get(statuses).json().size()).isZero();
        String post = project + "/statuses/" + sha;
        assertThat(web.post(post).body())
                .isEqualTo("{\"error\":\"state is missing, state does not have a valid value\"}");
        long running = web.post(post, "state", "running", "ref", branch, "name", "slipway")
                .json()
                .path("id")
                .asLong();
        assertThat(web.post(post, "state", "running", "ref", branch, "name", "slipway")
                        .json()
                        .path("message")
                        .asString())
                .isEqualTo("Cannot transition status via :run from :running (Reason(s): Status cannot transition via"
                        + " \"run\")");
        JsonNode done = web.post(post, "state", "success", "ref", branch, "name", "slipway")
                .json();
        assertThat(done.path("id").asLong()).isEqualTo(running);
        assertThat(done.path("author").path("username").asString()).isEqualTo("dev");
        web.post(post, "state", "pending", "ref", branch, "name", "slipway");
        assertThat(web.get(statuses).json().size()).isEqualTo(1);
        assertThat(web.get(statuses + "?all=true").json().size()).isEqualTo(2);
        assertThat(web.post(project + "/statuses/" + "0".repeat(40), "state", "success")
                        .status())
                .isEqualTo(404);
        assertThat(web.post(post, "state", "success", "target_url", "ftp://x").body())
                .isEqualTo("{\"message\":{\"target_url\":[\"is blocked: Only allowed schemes are http, https\"]}}");
        assertThat(GITLAB.as("reporter").post(post, "state", "success").status())
                .isEqualTo(403);
        assertThat(GITLAB.as("guest").get(statuses).status()).isEqualTo(403);
    }
}
