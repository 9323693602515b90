package dev.slipway.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.git.GitMirrors;
import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.LaunchPolicy;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.language.ParsedBlueprint;
import dev.slipway.repository.Checkout;
import dev.slipway.repository.Repository;
import dev.slipway.repository.RepositoryId;
import dev.slipway.repository.SampleGit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instructions and icons out of a real Git repository. */
class InstructionsTest {
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"><path d=\"M0 0\"/></svg>";

    @TempDir
    private Path folder;

    private final SpaceId space = SpaceId.random();
    private SampleGit sample;
    private Instructions instructions;
    private Repository repository;

    @BeforeEach
    void connect() throws Exception {
        sample = SampleGit.in(folder.resolve("origin"))
                .write("instructions/start.md", "# Start\n![map](img/map.svg)")
                .write("instructions/img/map.svg", SVG)
                .write("instructions/img/page.svg", "<html><script>x()</script></html>")
                .write("instructions/img/large.svg", " ".repeat(1_000_001))
                .write("instructions/long.md", "x".repeat(256_001))
                .write("docs/.instructions", "")
                .write("docs/deep/guide.md", "A guide")
                .write("docs/deep/pic.svg", SVG)
                .write("graphics/icon.svg", SVG)
                .write("secret/key.md", "secret")
                .write("secret/key.svg", SVG);
        Files.createSymbolicLink(sample.folder().resolve("instructions/link.md"), Path.of("../secret/key.md"));
        var mirrors = new GitMirrors(folder.resolve("mirrors"), Set.of("file"), Duration.ofMinutes(1));
        repository = new Repository(
                new RepositoryId(UUID.randomUUID()),
                space,
                "iac",
                "https://git.example/iac",
                sample.url(),
                "gitlab",
                "main",
                sample.commit());
        instructions = new Instructions(new Origins() {
            @Override
            public Repository find(SpaceId where, String name) {
                return repository;
            }

            @Override
            public Checkout checkout(RepositoryId id, String commit) {
                var mirror = mirrors.mirror(sample.url());
                mirror.fetch(null);
                return new Checkout(repository, commit, mirror);
            }
        });
    }

    @Test
    void showsTheTextOfTheBlueprintItself() {
        var body = instructions.of(blueprint("qtorque", "instructions: {text: '**Read** me'}"));
        assertThat(body.text()).isEqualTo("**Read** me");
        assertThat(body.repositoryName()).isNull();
        assertRefused(ErrorCode.NOT_FOUND, () -> instructions.of(blueprint("qtorque", "description: nothing to read")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"instructions/start.md", "start.md", "/instructions/start.md", "./instructions/x/../start.md"})
    void showsAFileOfTheFolder(String path) {
        var body = instructions.of(blueprint("iac", told("iac", path)));
        assertThat(body.text()).startsWith("# Start");
        assertThat(body.path()).isEqualTo("instructions/start.md");
        assertThat(body.commit()).isEqualTo(repository.commit());
    }

    @Test
    void showsFilesOfAFolderThatIsMarkedHoweverDeep() {
        var blueprint = blueprint("qtorque", told("iac", "docs/deep/guide.md"));
        assertThat(instructions.of(blueprint).text()).isEqualTo("A guide");
        assertThat(instructions.picture(blueprint, "pic.svg").type()).isEqualTo("image/svg+xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret/key.md",
                "../secret/key.md",
                "instructions/../secret/key.md",
                "instructions/link.md",
                "",
                "../../etc/passwd",
                "instructions/img",
                ":(glob)**",
                "instructions/none.md",
                "a\\b"
            })
    void showsNoOtherFile(String path) {
        assertRefused(ErrorCode.PATH_NOT_FOUND, () -> instructions.of(blueprint("iac", told("iac", path))));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertRefused(
                ErrorCode.TOO_LARGE, () -> instructions.of(blueprint("iac", told("iac", "instructions/long.md"))));
        assertRefused(ErrorCode.TOO_LARGE, () -> instructions.picture(start(), "img/large.svg"));
    }

    @Test
    void showsPicturesOfTheFolderWrittenAnew() {
        var picture = instructions.picture(start(), "img/map.svg");
        assertThat(new String(picture.content(), StandardCharsets.UTF_8))
                .contains("<path")
                .doesNotContain("onload");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret/key.svg",
                "/secret/key.svg",
                "../graphics/icon.svg",
                "img/../../secret/key.svg",
                "img/none.svg",
                "//evil.example/x.svg",
                "https://evil.example/x.svg"
            })
    void showsNoPictureFromElsewhere(String path) {
        assertRefused(ErrorCode.PATH_NOT_FOUND, () -> instructions.picture(start(), path));
    }

    @Test
    void showsNothingThatOnlyPretendsToBeAPicture() {
        assertRefused(ErrorCode.INVALID_INPUT, () -> instructions.picture(start(), "img/page.svg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"graphics/icon.svg", "icon.svg"})
    void showsTheIconThatTheRepositoryHolds(String path) {
        var blueprint = blueprint("iac", "metadata: {icon: {path: " + path + "}}");
        assertThat(instructions.icon(blueprint).type()).isEqualTo("image/svg+xml");
        assertRefused(
                ErrorCode.PATH_NOT_FOUND,
                () -> instructions.icon(blueprint("qtorque", "metadata: {icon: {path: " + path + "}}")));
        assertRefused(
                ErrorCode.PATH_NOT_FOUND,
                () -> instructions.icon(blueprint("iac", "metadata: {icon: {path: ../secret/key.svg}}")));
    }

    private Blueprint start() {
        return blueprint("iac", told("iac", "instructions/start.md"));
    }

    private static String told(String store, String path) {
        return "instructions: {source: {store: " + store + ", path: '" + path + "'}}";
    }

    private Blueprint blueprint(String repositoryName, String header) {
        String yaml = "spec_version: 2\n" + header + "\ngrains: {talk: {kind: echo, spec: {}}}";
        var parsed = ParsedBlueprint.of(yaml, "shop.yaml");
        String commit = repositoryName.equals(Blueprint.STORED) ? null : repository.commit();
        return new Blueprint(
                UUID.randomUUID(),
                space,
                "shop",
                1,
                repositoryName,
                null,
                commit,
                yaml,
                parsed.document(),
                List.of(),
                Map.of(),
                true,
                LaunchPolicy.DEFAULT,
                "ada@example.com",
                Instant.EPOCH,
                1,
                1,
                null);
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
