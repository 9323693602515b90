package dev.slipway.agent.tech.ansible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.asset.AssetInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleDefaultsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "defaults/main.yml",
                "defaults/main.yaml",
                "defaults/main/web.yml",
                "defaults/main/more/web.yaml",
            })
    void takesVariablesWithTheirValuesAndComments(String path) {
        var defaults = read(path, "# Where it listens\nport: 80\nuser: www # Who it runs as\n");
        assertThat(defaults.inputs().values())
                .extracting(AssetInput::name, AssetInput::type, AssetInput::defaultValue, AssetInput::description)
                .containsExactly(
                        tuple("port", "int", "80", "Where it listens"), tuple("user", "str", "www", "Who it runs as"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "defaults/other.yml",
                "defaults/main.json",
                "defaults/main/.hidden.yml",
                "defaults/main/README.md",
                "vars/main.yml",
                "other/defaults/main.yml",
            })
    void takesNoneOfOtherFiles(String path) {
        assertThat(read(path, "port: 80").inputs()).isEmpty();
    }

    @Test
    void aLaterFileOfTheFolderOverridesAnEarlierOne() {
        var defaults = read("defaults/main/b.yml", "port: 2", "defaults/main/a.yml", "port: 1\nuser: www");
        assertThat(defaults.inputs().values())
                .extracting(AssetInput::name, AssetInput::defaultValue)
                .containsExactly(tuple("port", "2"), tuple("user", "www"));
    }

    @Test
    void nobodyReadsTheFolderBesideTheFile() {
        var defaults = read("defaults/main.yml", "port: 80", "defaults/main/more.yml", "user: www");
        assertThat(defaults.inputs()).containsOnlyKeys("port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "---", "- port", "text"})
    void aFileWithoutVariablesGivesNone(String text) {
        var defaults = read("defaults/main.yml", text);
        assertThat(defaults.inputs()).isEmpty();
        assertThat(defaults.diagnostics()).isEmpty();
    }

    @Test
    void tellsWhatIsWrongWithEachFile() {
        var defaults =
                read("defaults/main/a.yml", "a: [", "defaults/main/b.yml", "b: 1", "defaults/main/c.yml", "c: {");
        assertThat(defaults.inputs()).containsOnlyKeys("b");
        assertThat(defaults.diagnostics())
                .extracting(Diagnostic::path)
                .containsExactly("defaults/main/a.yml", "defaults/main/c.yml");
    }

    private static RoleDefaults read(String... pathsAndTexts) {
        return RoleDefaults.read(".", Repository.of(pathsAndTexts));
    }
}
