package dev.slipway.gitlab.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.gitlab.GitLabStandIn;
import dev.slipway.gitlab.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A seed that cannot be planted stops the start with a sentence that says why. */
class SeedErrorsTest {
    private static final String PERSON = "people: [{ username: a, name: A, email: a@x.example, password: p }]\n";

    @TempDir
    Path folder;

    private Options options(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("seed.yaml"), yaml);
        return Options.in(folder.resolve("data")).seededFrom(file);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "groups: [{ path: g, name: G, members: { nobody: owner } }] | the seed names nobody, who is not in it",
                "groups: [{ path: g, name: G, members: { a: king } }] | the seed has an unknown role king",
                "groups: [{ path: g, name: G, visibility: secret }] | the seed has an unknown visibility secret",
                "groups: [{ path: up/down, name: D }] | the seed uses the group up before it is made",
                "projects: [{ path: g/p, name: P }] | the seed uses the group g before it is made",
                "projects: [{ path: p, name: P }] | the seed's project p lies in no group or namespace",
                "projects: [{ path: a/p, name: P, visibility: odd }] | the seed has an unknown visibility odd",
                "projects: [{ path: a/p, name: P, folder: nowhere }] | the seed names the folder nowhere, which is neither",
                "tokens: [{ label: t, person: b, scopes: [api] }] | the seed names b, who is not in it",
                "tokens: [{ label: t, person: a, scopes: [api], expires: soon }] | the seed's token t expires on soon, which is no day",
            })
    void saysWhatInTheSeedIsWrong(String yaml, String message) throws IOException {
        Options options = options(PERSON + yaml);
        assertThatThrownBy(() -> GitLabStandIn.start(options)).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people: [{ username: a, nickname: b }]",
                "peoples: []",
                "people: {",
                "people: word",
                "tokens: [{ label: t, scopes: 7 }]",
            })
    void namesTheFileWhenItIsNotUnderstood(String yaml) throws IOException {
        Options options = options(yaml);
        assertThatThrownBy(() -> GitLabStandIn.start(options))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("seed.yaml")
                .hasMessageContaining("is not understood");
    }

    @Test
    void refusesASeedThatIsNotThere() {
        Options options = Options.in(folder.resolve("data")).seededFrom(folder.resolve("gone.yaml"));
        assertThatThrownBy(() -> GitLabStandIn.start(options))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gone.yaml");
    }

    @Test
    void beginsAnewAfterAStartThatFailedHalfWay() throws IOException {
        Options broken = options(PERSON + "projects: [{ path: a/p, name: P }, { path: g/q, name: Q }]");
        assertThatThrownBy(() -> GitLabStandIn.start(broken)).isInstanceOf(IllegalArgumentException.class);
        try (GitLabStandIn mended = GitLabStandIn.start(
                options(PERSON + "projects: [{ label: p, path: a/p, name: P, files: { x: y } }]"))) {
            assertThat(mended.roster().projects()).hasSize(1);
            assertThat(mended.roster().people()).hasSize(1);
        }
    }

    @Test
    void makesSecretsThatTheSeedLeavesOutAndKeepsThemAtTheNextStart() throws IOException {
        Options options = options(
                "people: [{ username: a, name: A, email: a@x.example, role: owner }]\n"
                        + "applications: [{ label: app, name: App, scopes: [openid], redirect_uris: [\"https://a.example/\"] }]");
        String password;
        String token;
        String secret;
        try (GitLabStandIn first = GitLabStandIn.start(options)) {
            password = first.roster().person("owner").password();
            token = first.roster().person("owner").token();
            secret = first.roster().application("app").secret();
        }
        assertThat(password).isNotBlank();
        assertThat(token).startsWith("glpat-");
        assertThat(secret).matches("gloas-[0-9a-f]{64}");
        try (GitLabStandIn second = GitLabStandIn.start(options)) {
            assertThat(second.roster().person("owner").password()).isEqualTo(password);
            assertThat(second.roster().person("owner").token()).isEqualTo(token);
            assertThat(second.roster().application("app").secret()).isEqualTo(secret);
        }
    }
}
