package dev.slipway.agent.tech.slipway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.wire.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionFaultsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "blueprints/a.yaml | spec_version: 2\\ngrains: {}",
                "blueprints/a.yaml | spec_version: 2\\nworkflow: {}",
                "environments/a.yaml | spec_version: 2\\nenvironment: {}",
                "layouts/a.yaml | kind: layout",
            })
    void findsNoneInWhatIsRight(String path, String text) {
        assertThat(faults(path, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "blueprints/a.yaml | grains: {} | no-spec-version | 1 | 1",
                "blueprints/a.yaml | '' | no-spec-version | 1 | 1",
                "blueprints/a.yaml | '- a' | no-spec-version | 1 | 1",
                "blueprints/a.yaml | grains: {}\\nspec_version: 1 | spec-version | 2 | 15",
                "blueprints/a.yaml | spec_version: 2.0 | spec-version | 1 | 15",
                "blueprints/a.yaml | spec_version: | spec-version | 1 | 14",
                "blueprints/a.yaml | spec_version: [2] | spec-version | 1 | 15",
                "environments/a.yaml | spec_version: 2 | no-environment | 1 | 1",
                "layouts/a.yaml | spec_version: 2 | no-layout | 1 | 1",
            })
    void marksWhatIsMissingAtItsPlace(String path, String text, String code, int line, int column) {
        assertThat(faults(path, text))
                .extracting(
                        Diagnostic::severity, Diagnostic::code, Diagnostic::path, Diagnostic::line, Diagnostic::column)
                .containsExactly(tuple("error", code, path, line, column));
    }

    @ParameterizedTest
    @CsvSource({"grains: [, yaml-syntax", "a: 1\\na: 2, duplicate-key"})
    void aFileThatCannotBeReadSaysOnlyWhy(String text, String code) {
        var asset = Repository.read("blueprints/a.yaml", "spec_version: 2\n" + text.replace("\\n", "\n"))
                .orElseThrow()
                .asset();
        assertThat(asset.diagnostics()).extracting(Diagnostic::code).containsExactly(code);
    }

    @Test
    void tellsTheRightEnding() {
        assertThat(faults("blueprints/my.web.yml", "spec_version: 2"))
                .extracting(Diagnostic::severity, Diagnostic::code, Diagnostic::message, Diagnostic::suggestion)
                .containsExactly(tuple(
                        "warning",
                        "yml-not-picked-up",
                        "Files that end in .yml are not picked up; rename it to my.web.yaml.",
                        "my.web.yaml"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "environments/a.yaml | spec_version: 2\\ngrains: {} | blueprint | environments",
                "environments/a.yaml | spec_version: 2\\nworkflow: {} | workflow | environments",
                "blueprints/a.yaml | spec_version: 2\\nenvironment: {} | environment | blueprints",
                "blueprints/a.yaml | kind: layout | layout | blueprints",
            })
    void warnsOfWhatLiesInTheFolderForSomethingElse(String path, String text, String kind, String folder) {
        assertThat(faults(path, text))
                .extracting(Diagnostic::severity, Diagnostic::code, Diagnostic::message)
                .containsExactly(tuple(
                        "warning",
                        "misplaced",
                        "This is of kind " + kind + ", but " + folder + "/ is for " + folder + "; move it."));
    }

    @Test
    void refusesTwoMarkersInOneFolder() {
        assertThat(faults("a/x.yaml", "spec_version: 2\ngrains: {}", "a/.layouts", "a/.blueprints"))
                .extracting(Diagnostic::severity, Diagnostic::code, Diagnostic::path, Diagnostic::message)
                .containsExactly(
                        tuple(
                                "error",
                                "two-markers",
                                "a/.layouts",
                                "Only one marker file may lie in a folder, and here are .blueprints and .layouts; keep one of them."));
    }

    @Test
    void anotherFolderMayHaveAnotherMarker() {
        assertThat(faults("a/x.yaml", "spec_version: 2\ngrains: {}", "a/.blueprints", "a/b/.environments"))
                .isEmpty();
    }

    private static List<Diagnostic> faults(String path, String text, String... markers) {
        return new DefinitionFaults(Repository.read(path, text.replace("\\n", "\n"), markers)
                        .orElseThrow())
                .all();
    }
}
