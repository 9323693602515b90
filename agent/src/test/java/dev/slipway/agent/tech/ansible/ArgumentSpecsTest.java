package dev.slipway.agent.tech.ansible;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.scan.YamlFile;
import dev.slipway.wire.asset.AssetInput;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentSpecsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | str",
                "'' | str",
                "{type: int} | int",
                "{type: path, elements: str} | path",
                "{type: list} | list",
                "{type: list, elements: str} | list(str)",
                "{type: list, elements: dict, options: {a: {}, b: {type: int}}} | list(dict(a: str, b: int))",
                "{type: dict} | dict",
                "{type: dict, options: {a: {type: bool}}} | dict(a: bool)",
                "{type: dict, options: {a: {type: dict, options: {b: }}}} | dict(a: dict(b: str))",
                "{type: dict, options: {a: {type: list, elements: int}}} | dict(a: list(int))",
            })
    void writesATypeWithWhatItHolds(String option, String type) {
        assertThat(input(option).type()).isEqualTo(type);
    }

    @Test
    void goesNoDeeperThanAPersonReads() {
        String deep = "{type: dict, options: {a: ".repeat(8) + "{type: int}" + "}}".repeat(8);
        assertThat(input(deep).type()).isEqualTo("dict(a: ".repeat(6) + "dict" + ")".repeat(6));
    }

    @Test
    void leavesOutWhatATypeHoldsWhereThatWouldBeTooLong() {
        String members =
                IntStream.range(0, 200).mapToObj(i -> "member_" + i + ": {}").collect(Collectors.joining(", "));
        assertThat(input("{type: dict, options: {" + members + "}}").type()).isEqualTo("dict");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "yes, true", "false, false", "no, false", "'', false"})
    void needsOnlyWhatIsRequired(String written, boolean required) {
        assertThat(input("{required: " + written + "}").required()).isEqualTo(required);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "yes, true", "false, false", "'', false"})
    void hidesWhatIsNotToBeLogged(String written, boolean sensitive) {
        assertThat(input("{no_log: " + written + "}").sensitive()).isEqualTo(sensitive);
    }

    @Test
    void hidesWhatTheRoleKeepsEncrypted() {
        assertThat(inputs("token: {}", "token: !vault x").getFirst())
                .returns(true, AssetInput::sensitive)
                .returns(null, AssetInput::defaultValue);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "80 | 80",
                "yes | true",
                "0644 | 420",
                "[a, b] | [\"a\",\"b\"]",
                "{a: 1} | {\"a\":1}",
                "'' | ``",
            })
    void tellsTheDefaultThatIsSpecified(String written, String text) {
        assertThat(input("{default: " + written + "}").defaultValue()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{default: '{{ other }}'}", "{default: !vault x}", "{default: }", "{}"})
    void tellsNoneThatIsNotKnown(String option) {
        assertThat(input(option).defaultValue()).isNull();
    }

    @Test
    void theValueThatTheRoleGivesIsTheDefaultInTruth() {
        assertThat(inputs("port: {type: int}", "port: 80").getFirst().defaultValue())
                .isEqualTo("80");
        assertThat(inputs("port: {type: int, default: 8080}", "port: 80")
                        .getFirst()
                        .defaultValue())
                .isEqualTo("80");
        assertThat(inputs("port: {type: int, default: 8080}", "port: '{{ other }}'")
                        .getFirst()
                        .defaultValue())
                .isEqualTo("8080");
    }

    @Test
    void whatIsRequiredTakesNothingFromTheRole() {
        assertThat(inputs("port: {required: true}", "port: 80").getFirst())
                .returns(true, AssetInput::required)
                .returns(null, AssetInput::defaultValue);
    }

    @Test
    void onlyADefaultOfNothingAllowsNothing() {
        assertThat(input("{default: null}").nullable()).isTrue();
        assertThat(input("{}").nullable()).isFalse();
        assertThat(input("{default: 'null'}").nullable()).isFalse();
    }

    @Test
    void tellsTheChoicesAsTheyAreGiven() {
        assertThat(input("{choices: [dev, 3, yes, '{{ a }}']}").allowedValues())
                .containsExactly("dev", "3", "true", "\"{{ a }}\"");
        assertThat(input("{choices: dev}").allowedValues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "' Where it listens. ' | Where it listens.",
                "[Where it listens.] | Where it listens.",
                "[Where it listens., Choose with care.] | Where it listens. Choose with care.",
                "[Where it listens., '', {a: b}] | Where it listens.",
                "80 | 80",
            })
    void joinsTheParagraphsOfADescription(String written, String description) {
        assertThat(describe(written)).isEqualTo(description);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'  '", "[]", "{a: b}"})
    void anEmptyDescriptionIsNone(String written) {
        assertThat(describe(written)).isNull();
    }

    @Test
    void keepsTheOrderOfTheOptionsAndAddsNoneOfTheRole() {
        assertThat(inputs("b: {}\na: {}", "c: 1\na: 2"))
                .extracting(AssetInput::name)
                .containsExactly("b", "a");
    }

    private static @Nullable String describe(String written) {
        return input("{description: " + written + "}").description();
    }

    private static AssetInput input(String option) {
        return inputs("key: " + option, "other: 1").getFirst();
    }

    /** Both are lines at the margin. */
    private static List<AssetInput> inputs(String options, String defaults) {
        String text = "options:\n" + options.indent(2);
        var file = YamlFile.read(Repository.file("meta/argument_specs.yml", text));
        var role = Repository.of("defaults/main.yml", defaults + "\n");
        return ArgumentSpecs.inputs(Repository.mapping(text), file, RoleDefaults.read(".", role));
    }
}
