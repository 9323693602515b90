package dev.slipway.agent.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {
    private final Faults faults = new Faults("file.yaml");

    @Test
    void knowsTheLineAndColumnOfEveryNode() {
        var root = (Yaml.Mapping) YamlReader.read("a: 1\nlist:\n  - x\n  - {b: c}\n", faults);
        assertThat(root).isNotNull();
        assertThat(root.get("a")).isEqualTo(new Yaml.Scalar(new Yaml.Place(1, 4), "1", Yaml.Scalar.Type.INTEGER));
        assertThat(root.items("list"))
                .extracting(Yaml::place)
                .containsExactly(new Yaml.Place(3, 5), new Yaml.Place(4, 5));
    }

    @Test
    void readsSeveralDocumentsAndGoesWithoutTheEmptyOnesAndTheBrokenEnd() {
        var roots = YamlReader.readAll("---\na: 1\n---\n# nothing\n---\nb: 2\n---\nc: [\n", faults);
        assertThat(roots).hasSize(2);
        assertThat(roots.get(1).place()).isEqualTo(new Yaml.Place(6, 1));
        assertThat(faults.all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("yaml-syntax"));
    }

    @ParameterizedTest
    @CsvSource({
        "yes,TEXT",
        "true,BOOLEAN",
        "True,BOOLEAN",
        "12,INTEGER",
        "-3,INTEGER",
        "1.5,NUMBER",
        "~,NULL",
        "null,NULL",
        "'\"12\"',TEXT",
        "no,TEXT",
        "2026-01-01,TEXT",
        "0o7,INTEGER",
        "!!str 12,TEXT"
    })
    void readsScalarsAsYamlTwelveDoes(String written, Yaml.Scalar.Type type) {
        var root = (Yaml.Mapping) YamlReader.read("a: " + written, faults);
        assertThat(root).isNotNull();
        assertThat(root.get("a"))
                .isInstanceOfSatisfying(
                        Yaml.Scalar.class, scalar -> assertThat(scalar.type()).isEqualTo(type));
    }

    @Test
    void turnsIntoJsonWithoutLosingWhatWasWritten() {
        var root = YamlReader.read("{v: 1.10, n: 007, i: 12, b: true, e: , s: 'x', l: [1]}", faults);
        assertThat(root).isNotNull();
        assertThat(YamlJson.text(root))
                .isEqualTo("{\"v\":\"1.10\",\"n\":\"007\",\"i\":12,\"b\":true,\"e\":null,\"s\":\"x\",\"l\":[1]}");
    }

    @Test
    void letsAnAliasStandForWhatItNames() {
        var root = (Yaml.Mapping) YamlReader.read("a: &x {k: v}\nb: *x\n", faults);
        assertThat(root).isNotNull();
        assertThat(root.mapping("b").text("k")).isEqualTo("v");
    }

    @ParameterizedTest
    @CsvSource({
        "depend-on,depends-on",
        "Depends_On,depends-on",
        "descritpion,description",
        "zzz,",
        "dependson,depends-on"
    })
    void knowsWhatWasProbablyMeant(String written, String meant) {
        assertThat(Nearest.of(written, List.of("description", "depends-on", "kind")))
                .isEqualTo(meant);
    }

    @Test
    void makesNoObjectOfATag() {
        YamlReader.read("a: !!javax.script.ScriptEngineManager [x]", faults);
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void keepsTheTagsOfTheAuthorAndForgetsYamlsOwn() {
        var root = (Yaml.Mapping)
                YamlReader.read("a: !Ref b\nc: !If [x]\nd: !Of {e: 1}\ng: !!str 1\nh: ! i\nj: k", faults);
        assertThat(root).isNotNull();
        assertThat(root.entries().stream().map(entry -> entry.value().tag()))
                .containsExactly("!Ref", "!If", "!Of", "", "", "");
        assertThat(root.text("a")).isEqualTo("b");
        assertThat(faults.all()).isEmpty();
    }
}
