package dev.slipway.agent.tech.slipway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.AssetOutput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "text", "[]"})
    void anInputWithoutSettingsIsARequiredString(String settings) {
        assertThat(input(settings))
                .isEqualTo(new AssetInput(
                        "size",
                        "string",
                        null,
                        null,
                        false,
                        true,
                        false,
                        List.of(),
                        List.of(),
                        new AssetInput.Source("x.yaml", 2, List.of())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "small | small",
                "2 | 2",
                "1.10 | 1.10",
                "true | true",
                "'' | ``",
                "'null' | null",
                "[a, 1] | [\"a\",1]",
            })
    void anInputWithADefaultNeedNotBeGiven(String written, String text) {
        assertThat(input("{default: " + written + "}"))
                .returns(text, AssetInput::defaultValue)
                .returns(false, AssetInput::required);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{default: }", "{default: null}", "{description: x}"})
    void anEmptyDefaultIsNone(String settings) {
        assertThat(input(settings)).returns(null, AssetInput::defaultValue).returns(true, AssetInput::required);
    }

    @Test
    void takesTheOtherSettings() {
        assertThat(input(
                        "{type: agent, description: ' Where it runs ', sensitive: true, allowed-values: [a, 1, true]}"))
                .returns("agent", AssetInput::type)
                .returns("Where it runs", AssetInput::description)
                .returns(true, AssetInput::sensitive)
                .satisfies(input -> assertThat(input.allowedValues()).containsExactly("a", "1", "true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{sensitive: false}", "{sensitive: }", "{sensitive: yes}", "{sensitive: [true]}"})
    void onlyTrueMakesASecret(String settings) {
        assertThat(input(settings).sensitive()).isFalse();
    }

    @Test
    void aPatternIsARuleWithItsMessage() {
        assertThat(input("{pattern: '^a+$', validation-description: Only a}").rules())
                .containsExactly(new AssetInput.Rule("pattern ^a+$", "Only a"));
        assertThat(input("{pattern: '^a+$'}").rules()).containsExactly(new AssetInput.Rule("pattern ^a+$", ""));
        assertThat(input("{validation-description: Only a}").rules()).isEmpty();
    }

    @Test
    void takesOutputsWithAndWithoutSettings() {
        assertThat(Declared.outputs(Repository.mapping("outputs: {url: , key: {description: A key, sensitive: true}}")))
                .containsExactly(new AssetOutput("url", null, false), new AssetOutput("key", "A key", true));
    }

    @Test
    void keepsTheOrderInWhichTheyAreWritten() {
        assertThat(Declared.inputs("x.yaml", Repository.mapping("inputs: {b: , a: , c: }")))
                .extracting(AssetInput::name)
                .containsExactly("b", "a", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spec_version: 2", "{inputs: , outputs: }", "{inputs: [a], outputs: text}"})
    void declaresNothingWhereNothingIsDeclared(String text) {
        assertThat(Declared.inputs("x.yaml", Repository.mapping(text))).isEmpty();
        assertThat(Declared.outputs(Repository.mapping(text))).isEmpty();
    }

    private static AssetInput input(String settings) {
        return Declared.inputs("x.yaml", Repository.mapping("inputs:\n  size: " + settings + "\n"))
                .getFirst();
    }
}
