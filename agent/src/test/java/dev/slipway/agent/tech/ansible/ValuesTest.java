package dev.slipway.agent.tech.ansible;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.yaml.Yaml;
import dev.slipway.wire.asset.AssetInput;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Ansible, which reads YAML 1.1, makes of values. */
class ValuesTest {
    private static final String VAULT = "!vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  6162\n";

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Yes", "YES", "on", "On", "true", "True", "TRUE", "&name yes"})
    void plainWordsAreTrue(String written) {
        assertThat(truth(written)).isTrue();
        assertThat(type(written)).isEqualTo("bool");
        assertThat(text(written)).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "No", "NO", "off", "Off", "false", "False", "FALSE"})
    void orFalse(String written) {
        assertThat(truth(written)).isFalse();
        assertThat(type(written)).isEqualTo("bool");
        assertThat(text(written)).isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'yes'", "\"no\"", "!!str yes", "|-\n  yes", "yesterday", "y", "none", "offset"})
    void otherWordsAreText(String written) {
        assertThat(truth(written)).isNull();
        assertThat(type(written)).isEqualTo("str");
        assertThat(text(written)).isEqualTo(((Yaml.Scalar) value(written)).text());
    }

    @Test
    void whatIsNotThereIsNeitherTrueNorFalse() {
        assertThat(values("1").truth(null)).isNull();
        assertThat(truth("[yes]")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "80 | int | 80",
                "-1 | int | -1",
                "0644 | int | 420",
                "00 | int | 0",
                "0x1F | int | 0x1F",
                "1.50 | float | 1.50",
                "'80' | str | 80",
                "'0644' | str | 0644",
                "0815 | str | 0815",
                "012345678901 | str | 012345678901",
                "0o644 | str | 0o644",
                "1.2.3 | str | 1.2.3",
                "/etc/web | str | /etc/web",
                "'' | str | ``",
                "[1, '2', a] | list | [1,\"2\",\"a\"]",
                "{a: 1, b: [true]} | dict | {\"a\":1,\"b\":[true]}",
                "[] | list | []",
                "{} | dict | {}",
            })
    void tellsTypeAndTextOfAValue(String written, String type, String text) {
        assertThat(type(written)).isEqualTo(type);
        assertThat(text(written)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null"})
    void nothingMayBecomeAnything(String written) {
        assertThat(type(written)).isEqualTo("raw");
        assertThat(text(written)).isNull();
        assertThat(input(written).nullable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"{{ other }}\" | raw",
                "\"{% if a %}b{% endif %}\" | raw",
                "a{{ b }}c | raw",
                "[1, \"{{ other }}\"] | list",
                "{a: {b: \"{{ other }}\"}} | dict",
                "{\"{{ a }}\": b} | dict",
            })
    void whatIsWorkedOutOnlyWhenThePlayRunsHasNoText(String written, String type) {
        assertThat(Values.isTemplated(value(written))).isTrue();
        assertThat(type(written)).isEqualTo(type);
        assertThat(text(written)).isNull();
    }

    @Test
    void theRestIsKnownBefore() {
        assertThat(Values.isTemplated(value("{a: [b, {c: d}]}"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {VAULT, "'$ANSIBLE_VAULT;1.1;AES256 61'", "[a, !vault b]", "{a: {b: !vault-encrypted c}}"})
    void whatIsEncryptedIsSecretAndHidden(String written) {
        AssetInput input = input(written);
        assertThat(input.sensitive()).isTrue();
        assertThat(input.defaultValue()).isNull();
        assertThat(text(written)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vault", "'!vault'", "!unsafe a", "{vault: a}", "a $ANSIBLE_VAULT;"})
    void whatOnlySoundsLikeItIsNot(String written) {
        assertThat(input(written).sensitive()).isFalse();
        assertThat(input(written).defaultValue()).isEqualTo(text(written)).isNotNull();
    }

    @Test
    void aVariableWithAValueNeedsNoOther() {
        assertThat(input("80 # Where it listens"))
                .returns("key", AssetInput::name)
                .returns("int", AssetInput::type)
                .returns("80", AssetInput::defaultValue)
                .returns("Where it listens", AssetInput::description)
                .returns(false, AssetInput::required)
                .returns(false, AssetInput::nullable)
                .returns(new AssetInput.Source("vars.yml", 1, List.of("type", "description")), AssetInput::source);
    }

    @Test
    void whatIsTooLongToReadIsNotShown() {
        assertThat(text("a".repeat(16_000))).hasSize(16_000);
        assertThat(text("a".repeat(16_001))).isNull();
        assertThat(type("a".repeat(16_001))).isEqualTo("str");
    }

    private static Values values(String written) {
        return new Values("vars.yml", Lines.of(document(written)));
    }

    private static String document(String written) {
        return "key: " + written + "\n";
    }

    private static Yaml value(String written) {
        return Objects.requireNonNull(Repository.mapping(document(written)).get("key"));
    }

    private static String type(String written) {
        return values(written).type(value(written));
    }

    private static @Nullable String text(String written) {
        return values(written).text(value(written));
    }

    private static @Nullable Boolean truth(String written) {
        return values(written).truth(value(written));
    }

    private static AssetInput input(String written) {
        var document = Objects.requireNonNull(Repository.mapping(document(written)));
        return values(written).input(document.entries().getFirst());
    }
}
