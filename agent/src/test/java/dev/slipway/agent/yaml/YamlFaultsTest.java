package dev.slipway.agent.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.wire.Diagnostic;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about a text that cannot be read, and where. */
class YamlFaultsTest {
    private final Faults faults = new Faults("file.yaml");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: [1, 2|1|yaml-syntax",
                "a: 1\\nb: 'open|2|yaml-syntax",
                "a: 1\\n\\tb: 2|2|yaml-syntax",
                "a: b: c|1|yaml-syntax",
                "a: 1\\n- x|2|yaml-syntax",
                "a: 1\\nb: @x|2|yaml-syntax",
                "a: 1\\n---\\nb: 2|2|several-documents",
                "a: *x|1|unknown-anchor",
                "a: &x [*x]|1|unknown-anchor",
                "a: 1\\nb: 2\\na: 3|3|duplicate-key",
                "a:\\n  k: 1\\n  k: 1|3|duplicate-key",
                "a: {{ .inputs.x }}|1|complex-key",
                "? [a, b]\\n: 1|1|complex-key"
            })
    void namesTheLineOfWhatIsWrong(String text, int line, String code) {
        YamlReader.read(text.replace("\\n", "\n").replace("\\t", "\t"), faults);
        assertThat(faults.hasErrors()).isTrue();
        assertThat(faults.all())
                .anySatisfy(
                        fault -> assertThat(List.of(fault.code(), Objects.requireNonNull(fault.line()), fault.path()))
                                .isEqualTo(List.of(code, line, "file.yaml")));
    }

    @Test
    void countsColumnsFromOneAlsoBehindOtherScripts() {
        var root = (Yaml.Mapping) YamlReader.read("größe: {ключ: 1}", faults);
        assertThat(root).isNotNull();
        assertThat(root.get("größe")).extracting(Yaml::place).isEqualTo(new Yaml.Place(1, 8));
        assertThat(root.mapping("größe").text("ключ")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void countsLinesWhateverEndsThem(String end) {
        YamlReader.read("a: 1" + end + "b: 2" + end + "a: 3", faults);
        assertThat(faults.all()).extracting(Diagnostic::line).containsExactly(3);
    }

    @Test
    void theFirstWritingOfAKeyHolds() {
        var root = (Yaml.Mapping) YamlReader.read("a: 1\na: 2\n", faults);
        assertThat(root).isNotNull();
        assertThat(root.text("a")).isEqualTo("1");
        assertThat(root.entries()).hasSize(1);
    }

    @Test
    void anEmptyFileHasNoRootAndNoFault() {
        assertThat(YamlReader.read("", faults)).isNull();
        assertThat(YamlReader.read("# only a remark\n", faults)).isNull();
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void sixtyLevelsAreReadAndOneMoreIsNot() {
        assertThat(YamlReader.read("[".repeat(60) + "]".repeat(60), faults)).isNotNull();
        assertThat(faults.all()).isEmpty();
        assertThat(YamlReader.read("[".repeat(61) + "]".repeat(61), faults)).isNull();
        assertThat(faults.all()).extracting(Diagnostic::code).containsExactly("too-deep");
    }

    @Test
    void aMillionLevelsCostNeitherStackNorTime() {
        YamlReader.read("[".repeat(999_999), faults);
        assertThat(faults.all()).extracting(Diagnostic::code).containsExactly("too-deep");
    }

    @Test
    void aTextThatIsTooLongIsNotReadAtAll() {
        YamlReader.read("#".repeat(YamlReader.MOST_CHARACTERS + 1), faults);
        assertThat(faults.all()).extracting(Diagnostic::code).containsExactly("too-long");
    }

    /** Each line names the one above it ten times. */
    @Test
    void fewLinesCannotStandForBillions() {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 12; level++) {
            text.append("a%d: &a%d [%s]\n"
                    .formatted(level, level, ("*a" + (level - 1) + ", ").repeat(9) + "*a" + (level - 1)));
        }
        YamlReader.read(text.toString(), faults);
        assertThat(faults.all()).extracting(Diagnostic::code).containsExactly("too-many-nodes");
    }

    @Test
    void tellsOfTwoHundredFaultsAndNoMore() {
        YamlReader.read("a: 1\n" + "a: 2\n".repeat(500), faults);
        assertThat(faults.all()).hasSize(200);
    }

    @Test
    void tellsThemInTheOrderOfTheFile() {
        faults.error(new Yaml.Place(9, 1), "c", "third");
        faults.warning(new Yaml.Place(2, 7), "b", "second");
        faults.error(new Yaml.Place(2, 3), "a", "first");
        assertThat(faults.all()).extracting(Diagnostic::code).containsExactly("a", "b", "c");
    }

    @Test
    void aWarningIsNoError() {
        faults.warning(Yaml.Place.START, "w", "only so");
        assertThat(faults.hasErrors()).isFalse();
    }

    @Test
    void asksWhetherTheNearestWasMeant() {
        faults.error(Yaml.Place.START, "unknown-key", "There is no \"sepc\".", "spec");
        assertThat(faults.all().getFirst().message()).isEqualTo("There is no \"sepc\". Did you mean \"spec\"?");
        assertThat(faults.all().getFirst().suggestion()).isEqualTo("spec");
    }

    /** Whatever is read, it ends, and a text without a tree has a fault, unless nothing is in it. */
    @Test
    void readsAnyTextToAnEnd() {
        var random = new Random(7);
        String letters = "ab: -\n\t[]{},&*!|>'\"%@#?~1.é{{}}";
        for (int round = 0; round < 3000; round++) {
            var text = new StringBuilder();
            for (int index = random.nextInt(40); index > 0; index--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            var found = new Faults("random.yaml");
            var root = YamlReader.read(text.toString(), found);
            boolean empty = text.toString()
                    .lines()
                    .allMatch(line -> line.isBlank() || line.strip().startsWith("#"));
            assertThat(root != null || found.hasErrors() || empty || isDirectiveOnly(text.toString()))
                    .as("a tree or a fault for <%s>", text)
                    .isTrue();
        }
    }

    private static boolean isDirectiveOnly(String text) {
        return text.strip().startsWith("%") || text.strip().equals("...");
    }
}
