package dev.slipway.gitlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stand-in as the process that the demo starts. */
class ProcessTest {
    @TempDir
    Path folder;

    private Process start(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.slipway.gitlab.Main",
                "--data",
                folder.resolve("data").toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private static String ready(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = Objects.requireNonNullElse(out.readLine(), "nothing");
        assertThat(line).startsWith("READY http://127.0.0.1:");
        return line.substring("READY ".length());
    }

    private JsonNode file() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("data/gitlab.json")));
    }

    @Test
    void carriesOnAfterAKillAndStopsQuicklyWhenAsked() throws Exception {
        Process first = start("--redirect-base", "http://127.0.0.1:1");
        String token;
        try {
            String url = ready(first);
            token = file().path("people").get(1).path("token").asString();
            Web.Answer made =
                    Web.at(url).as(token).post("/api/v4/projects", "name", "kept", "initialize_with_readme", "1");
            assertThat(made.status()).isEqualTo(201);
        } finally {
            first.destroyForcibly().waitFor();
        }
        JsonNode before = file().path("applications").path("sign_in");
        Process second = start("--redirect-base", "http://127.0.0.1:2");
        try {
            Web web = Web.at(ready(second)).as(token);
            assertThat(web.get("/api/v4/projects/olga%2Fkept/repository/files/README.md/raw")
                            .body())
                    .isEqualTo("# kept\n");
            JsonNode after = file().path("applications").path("sign_in");
            assertThat(after.path("application_id")).isEqualTo(before.path("application_id"));
            assertThat(after.path("secret")).isEqualTo(before.path("secret"));
            assertThat(after.path("redirect_uris").toString()).isEqualTo("[\"http://127.0.0.1:2/auth/callback\"]");
        } finally {
            second.destroy();
            assertThat(second.waitFor(2, TimeUnit.SECONDS))
                    .as("stops within two seconds")
                    .isTrue();
        }
    }

    @Test
    void writesAllThatTheDemoHandsOn() throws Exception {
        try (GitLabStandIn standIn = GitLabStandIn.start(Options.in(folder.resolve("data")))) {
            JsonNode file = file();
            assertThat(file.path("url").asString()).isEqualTo(standIn.url());
            assertThat(file.propertyNames())
                    .containsExactly(
                            "url", "control_url", "control_token", "applications", "people", "tokens", "projects");
            assertThat(file.path("tokens").propertyNames()).contains("expired", "revoked", "read_user_only");
            assertThat(file.path("people").findValuesAsString("role"))
                    .contains("administrator", "owner", "maintainer", "developer", "reporter", "guest", "outsider");
            assertThat(file.path("projects").findValuesAsString("label"))
                    .contains("terraform", "empty", "broken", "no-assets", "guest-only", "archived");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/gitlab.json"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void answersBelowARelativeRoot() throws Exception {
        Options options = Options.in(folder.resolve("data")).reachedAt("http://gitlab.example/gitlab/");
        try (GitLabStandIn standIn = GitLabStandIn.start(options)) {
            assertThat(standIn.url()).isEqualTo("http://gitlab.example/gitlab");
            Web web = Web.at("http://127.0.0.1:" + standIn.port())
                    .as(standIn.roster().person("developer").token());
            assertThat(web.get("/gitlab/api/v4/projects?per_page=1").header("Link"))
                    .contains("<http://gitlab.example/gitlab/api/v4/projects?");
            assertThat(web.get("/gitlab/users/sign_in").body()).contains("action=\"/gitlab/users/sign_in\"");
            assertThat(web.get("/api/v4/user").status()).isEqualTo(404);
        }
    }

    @Test
    void plantsASeedOfOnesOwnAndMakesUpWhatItLeavesOut() throws Exception {
        Path seed = folder.resolve("seed.yaml");
        Files.writeString(seed, """
                people:
                  - { username: ann, name: Ann, email: ann@example.com, role: owner, admin: true }
                groups:
                  - { path: team, name: Team, members: { ann: owner } }
                projects:
                  - { path: team/one, name: One, label: one, files: { main.tf: "# one" }, folder: extra }
                """);
        Files.createDirectories(folder.resolve("extra/sub"));
        Files.writeString(folder.resolve("extra/sub/run.sh"), "#!/bin/sh\n");
        try (GitLabStandIn standIn =
                GitLabStandIn.start(Options.in(folder.resolve("data")).seededFrom(seed))) {
            Roster.Account ann = standIn.roster().person("owner");
            assertThat(ann.password()).hasSize(16);
            Web web = Web.at(standIn.url()).as(ann.token());
            JsonNode tree = web.get("/api/v4/projects/team%2Fone/repository/tree?recursive=true")
                    .json();
            assertThat(tree.findValuesAsString("path")).containsExactly("sub", "main.tf", "sub/run.sh");
            assertThat(tree.get(2).path("mode").asString()).isEqualTo("100755");
        }
    }

    @Test
    void saysWhatIsWrongWithASeed() throws Exception {
        Path seed = folder.resolve("seed.yaml");
        Files.writeString(seed, "peeple: []\n");
        Options options = Options.in(folder.resolve("data")).seededFrom(seed);
        assertThatThrownBy(() -> GitLabStandIn.start(options)).hasMessageContaining("peeple");
    }

    @Test
    void saysWhatIsWrongWithItsArguments() {
        assertThatThrownBy(() -> Main.options(List.of("--port", "1"))).hasMessageContaining("--data is missing");
        assertThatThrownBy(() -> Main.options(List.of("--data", "d", "--port", "many")))
                .hasMessageContaining("--port must be a number");
        assertThatThrownBy(() -> Main.options(List.of("--what", "x"))).hasMessageContaining("unknown argument --what");
        assertThatThrownBy(() -> Main.options(List.of("--data"))).hasMessageContaining("--data needs a value");
        assertThat(Main.options(List.of("--data", "d", "--port", "80")).port()).isEqualTo(80);
    }
}
