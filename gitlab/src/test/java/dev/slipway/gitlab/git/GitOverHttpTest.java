package dev.slipway.gitlab.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gitlab.Roster;
import dev.slipway.gitlab.Running;
import dev.slipway.gitlab.Web;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The installed git as the client. */
class GitOverHttpTest {
    @RegisterExtension
    static final Running GITLAB = new Running();

    @TempDir
    Path folder;

    private record Run(int exit, String output) {}

    private Run git(Path where, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=T", "-c", "user.email=t@example.com"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("GIT_TERMINAL_PROMPT", "0", "GIT_CONFIG_GLOBAL", "/dev/null"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private String address(String label, String token) {
        Roster.Repository project = GITLAB.roster().project(label);
        return GITLAB.url().replace("http://", "http://oauth2:" + token + "@") + "/" + project.path() + ".git";
    }

    private String token(String role) {
        return GITLAB.roster().person(role).token();
    }

    @Test
    void clonesAndPushes() throws Exception {
        Run clone = git(folder, "clone", address("terraform", token("developer")), "work");
        assertThat(clone.exit()).as(clone.output()).isZero();
        Path work = folder.resolve("work");
        assertThat(work.resolve("service/variables.tf")).exists();
        Files.writeString(work.resolve("note.txt"), "x".repeat(2_000_000));
        git(work, "add", ".");
        git(work, "commit", "-m", "Add a note");
        Run push = git(work, "push", "origin", "HEAD:refs/heads/note");
        assertThat(push.exit()).as(push.output()).isZero();
        Web.Answer branch = GITLAB.as("reporter").get(GITLAB.project("terraform") + "/repository/branches/note");
        assertThat(branch.json().path("commit").path("title").asString()).isEqualTo("Add a note");
    }

    @Test
    void clonesShallowAndFetchesWhatWasPushedSince() throws Exception {
        String address = address("no-assets", token("developer"));
        git(folder, "clone", "--depth=1", address, "one");
        git(folder, "clone", address, "two");
        Path two = folder.resolve("two");
        Files.writeString(two.resolve("more.md"), "more");
        git(two, "add", ".");
        git(two, "commit", "-m", "More");
        assertThat(git(two, "push").exit()).isZero();
        assertThat(git(folder.resolve("one"), "pull").exit()).isZero();
        assertThat(folder.resolve("one/more.md")).exists();
    }

    @Test
    void takesTheFirstPushIntoTheEmptyRepository() throws Exception {
        git(folder, "clone", address("empty", token("maintainer")), "new");
        Path work = folder.resolve("new");
        Files.writeString(work.resolve("main.tf"), "");
        git(work, "add", ".");
        git(work, "commit", "-m", "First");
        Run push = git(work, "push", "origin", "HEAD:main");
        assertThat(push.exit()).as(push.output()).isZero();
        assertThat(GITLAB.as("reporter")
                        .get(GITLAB.project("empty"))
                        .json()
                        .path("empty_repo")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void refusesToPushBelowDeveloperAndToArchivedProjects() throws Exception {
        git(folder, "clone", address("archived", token("owner")), "old");
        Run archived = git(folder.resolve("old"), "push", "origin", "HEAD:refs/heads/x");
        assertThat(archived.exit()).isNotZero();
        assertThat(archived.output()).contains("403");
        git(folder, "clone", address("terraform", token("reporter")), "read");
        assertThat(git(folder.resolve("read"), "push", "origin", "HEAD:refs/heads/x")
                        .output())
                .contains("403");
    }

    private Web.Answer references(String label, String token) {
        String basic = Base64.getEncoder().encodeToString(("oauth2:" + token).getBytes(StandardCharsets.UTF_8));
        String path = "/" + GITLAB.roster().project(label).path() + ".git/info/refs?service=git-upload-pack";
        return token.isEmpty() ? GITLAB.web().get(path) : GITLAB.web().get(path, "Authorization", "Basic " + basic);
    }

    @Test
    void asksForCredentialsBeforeItSaysAnything() {
        Web.Answer answer = references("terraform", "");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"GitLab\"");
        assertThat(answer.body()).startsWith("HTTP Basic: Access denied.");
    }

    @Test
    void answersEachRefusalInGitLabsWords() {
        var tokens = GITLAB.roster().tokens();
        assertThat(references("terraform", tokens.getOrDefault("expired", "")).status())
                .isEqualTo(401);
        assertThat(references("terraform", tokens.getOrDefault("revoked", "")).status())
                .isEqualTo(401);
        assertThat(references("terraform", "glpat-unknown").status()).isEqualTo(401);
        Web.Answer narrow = references("terraform", tokens.getOrDefault("read_user_only", ""));
        assertThat(narrow.status()).isEqualTo(403);
        assertThat(narrow.body()).isEqualTo("You are not allowed to download code.");
        Web.Answer guest = references("guest-only", token("guest"));
        assertThat(guest.status()).isEqualTo(403);
        assertThat(guest.body()).isEqualTo("You are not allowed to download code from this project.");
        Web.Answer outsider = references("terraform", token("outsider"));
        assertThat(outsider.status()).isEqualTo(404);
        assertThat(outsider.body()).startsWith("The project you were looking for could not be found");
        assertThat(references("terraform", token("blocked")).status()).isEqualTo(403);
    }

    @Test
    void redirectsToTheNameWithItsSuffix() {
        Web.Answer answer = GITLAB.web().get("/acme/platform/landing-zone/info/refs?service=git-upload-pack");
        assertThat(answer.header("Location"))
                .isEqualTo(GITLAB.url() + "/acme/platform/landing-zone.git/info/refs?service=git-upload-pack");
    }
}
