package dev.slipway.agent.tech.slipway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.git.TreeEntry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnFoldersTest {
    @ParameterizedTest
    @CsvSource({
        "blueprints/web.yaml, BLUEPRINTS",
        "environments/web.yaml, ENVIRONMENTS",
        "layouts/web.yaml, LAYOUTS",
        "instructions/web.md, INSTRUCTIONS",
    })
    void foldersAtTheRootCountByTheirNames(String path, FolderType type) {
        assertThat(Repository.folders().of(Repository.entry(path))).hasValueSatisfying(folder -> {
            assertThat(folder.type()).isEqualTo(type);
            assertThat(folder.isMarked()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web.yaml",
                "Blueprints/web.yaml",
                "workflows/web.yaml",
                "a/blueprints/web.yaml",
                "blueprints/a/web.yaml",
                "blueprints/README.md",
                "README.md",
                "a/instructions/web.md",
            })
    void othersDoNot(String path) {
        assertThat(Repository.folders().of(Repository.entry(path))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ".blueprints, web.yaml, BLUEPRINTS",
        "a/.blueprints, a/web.yaml, BLUEPRINTS",
        "a/b/.workflows, a/b/web.yaml, WORKFLOWS",
        "blueprints/.environments, blueprints/web.yaml, ENVIRONMENTS",
        "a/.instructions, a/web.md, INSTRUCTIONS",
    })
    void aMarkedFolderIsWhatItsMarkerSays(String marker, String path, FolderType type) {
        assertThat(Repository.folders(marker).of(Repository.entry(path))).hasValueSatisfying(folder -> {
            assertThat(folder.type()).isEqualTo(type);
            assertThat(folder.markers()).containsExactly(type);
            assertThat(folder.marker(type)).isEqualTo(marker);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "a/.blueprints, a/b/web.yaml",
        "a/.blueprints, web.yaml",
        "node_modules/a/.blueprints, node_modules/a/web.yaml",
        "a/.terraform/.blueprints, a/.terraform/web.yaml",
        "a/blueprints, a/web.yaml",
    })
    void aMarkerMarksItsFolderAlone(String marker, String path) {
        assertThat(Repository.folders(marker).of(Repository.entry(path))).isEmpty();
    }

    @Test
    void aSubmoduleMarksNothing() {
        var submodule = new TreeEntry("a/.blueprints", TreeEntry.Kind.SUBMODULE, "id", 0);
        assertThat(new OwnFolders(List.of(submodule)).anyMarked()).isFalse();
        assertThat(Repository.folders("a/.blueprints").anyMarked()).isTrue();
        assertThat(Repository.folders("blueprints/web.yaml").anyMarked()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "a.txt, instructions/a/b/web.md, instructions",
        "a/.instructions, a/b/c/web.md, a",
        ".instructions, web.md, .",
        ".instructions, a/web.md, .",
        ".instructions, a/b/web.md, .",
        ".instructions, blueprints/web.md, .",
        "instructions/a/.blueprints, instructions/a/web.md, instructions",
    })
    void instructionsAreLookedForInAllFoldersBelow(String marker, String path, String folder) {
        assertThat(Repository.folders(marker).of(Repository.entry(path)))
                .map(OwnFolder::path)
                .contains(folder);
    }

    @Test
    void aFolderWithTwoMarkersHoldsWhatEitherSays() {
        var folder = Repository.folders("a/.environments", "a/.blueprints")
                .of(Repository.entry("a/web.yaml"))
                .orElseThrow();
        assertThat(folder.markers()).containsExactly(FolderType.BLUEPRINTS, FolderType.ENVIRONMENTS);
        assertThat(List.of("blueprint", "workflow", "environment")).allMatch(folder::holds);
        assertThat(List.of("layout", "instructions")).noneMatch(folder::holds);
    }

    @ParameterizedTest
    @CsvSource({
        "a.txt, blueprints/web.yaml, web",
        "a.txt, blueprints/web.v2.yaml, web.v2",
        "a.txt, instructions/a/b.md, a__b",
        "a/b/.blueprints, a/b/web.yaml, a__b__web",
        ".blueprints, web.yaml, web",
        "blueprints/.blueprints, blueprints/web.yaml, web",
        "a.b/.blueprints, a.b/web, a.b__web",
    })
    void namesAFileByThePathThatIsNotUsual(String marker, String path, String name) {
        var folder = Repository.folders(marker).of(Repository.entry(path)).orElseThrow();
        assertThat(folder.referenceName(path)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.txt | layouts/web.yaml | layouts/",
                "a/.layouts | a/web.yaml | a/, marked by .layouts",
                ".layouts | web.yaml | the root, marked by .layouts",
            })
    void saysByWhatAFolderCounts(String marker, String path, String words) {
        var folder = Repository.folders(marker).of(Repository.entry(path)).orElseThrow();
        assertThat(folder.described()).isEqualTo(words);
    }
}
