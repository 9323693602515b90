package dev.slipway.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.tracked.GitSpace;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What a text names in repositories, looked up in those that are connected. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourceFaultsTest {
    private static final String TEXT = """
            spec_version: 2
            instructions: {source: {store: book, path: instructions/read.md}}
            grains:
              web:
                kind: terraform
                spec:
                  source: {store: book, path: modules/web}
            """;

    private GitSpace git;

    @BeforeAll
    void start() throws Exception {
        git = new GitSpace();
        git.create("modules/web/main.tf", "")
                .create("instructions/read.md", "Read me")
                .create("blueprints/kept.yaml", TEXT.replace("modules/web", "modules/wep"))
                .push();
    }

    @AfterAll
    void stop() throws Exception {
        git.close();
    }

    @Test
    void hasNothingToSayOfWhatIsThere() throws Exception {
        assertThat(faults(TEXT)).isEmpty();
        assertThat(faults(TEXT.replace("modules/web", "'./modules\\web/'"))).isEmpty();
        assertThat(faults(TEXT.replace("path: modules/web", "path: ."))).isEmpty();
        assertThat(faults(TEXT.replace("store: book, path: modules", "store: BOOK, path: modules")))
                .isEmpty();
    }

    @Test
    void namesAPathThatIsNotThereWithItsLine() throws Exception {
        String wrong = TEXT.replace("modules/web", "modules/wep").replace("read.md", "Read.md");
        assertThat(faults(wrong)).hasSize(2);
        assertThat(faults(wrong).getFirst())
                .startsWith("unknown-path 2 Repository book has no \"instructions/Read.md\" at ");
        assertThat(faults(wrong).getLast()).startsWith("unknown-path 7 Repository book has no \"modules/wep\" at ");
    }

    @Test
    void namesAStoreThatIsNotConnectedAndTheOneThatWasMeant() throws Exception {
        assertThat(faults(TEXT.replace("store: book, path: modules", "store: bok, path: modules")))
                .containsExactly("unknown-store 7 No repository named \"bok\" is connected to this space."
                        + " Did you mean \"book\"?");
    }

    @Test
    void saysNothingOfWhatOnlyTheGitHostKnows() throws Exception {
        assertThat(faults(TEXT.replace("path: modules/web", "path: nowhere, branch: never-fetched")))
                .isEmpty();
        assertThat(faults(TEXT.replace("modules/web", "'{{ .inputs.where }}'")))
                .noneMatch(fault -> fault.contains("unknown-path"));
    }

    @Test
    void looksIntoABlueprintThatIsThereToo() throws Exception {
        var answer = git.ok("POST", "/validations/blueprints", Map.of("blueprint_name", "kept"));
        assertThat(answer.path("errors").findValuesAsString("code")).containsExactly("unknown-path");
        assertThat(answer.path("errors").path(0).path("path").asString()).isEqualTo("blueprints/kept.yaml");
    }

    private List<String> faults(String yaml) throws Exception {
        String encoded = Base64.getEncoder().encodeToString(yaml.getBytes(StandardCharsets.UTF_8));
        var answer = git.ok("POST", "/validations/blueprints", Map.of("blueprint_raw_64", encoded));
        return answer.path("errors").valueStream().map(SourceFaultsTest::words).toList();
    }

    private static String words(JsonNode fault) {
        return fault.path("code").asString() + " " + fault.path("line").asInt() + " "
                + fault.path("message").asString();
    }
}
