package dev.slipway.agent.tech.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.backend.RunRefused;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputValuesTest {
    private static String json(String type, String value) {
        return new InputValues(Map.of("x", value), new DeclaredVariables(Map.of("x", type)))
                .json()
                .strip()
                .replaceAll("^\\{\\s*|\\s*}$", "");
    }

    @Test
    void textsAreJsonTokensWhereTheyCanBe() {
        assertThat(json("number", "6")).isEqualTo("\"x\": 6");
        assertThat(json("", "1.10")).isEqualTo("\"x\": 1.10");
        assertThat(json("list(string)", "[\"a\"]")).isEqualTo("\"x\": [\"a\"]");
        assertThat(json("", "\"[1]\"")).isEqualTo("\"x\": \"[1]\"");
        assertThat(json("", "my value")).isEqualTo("\"x\": \"my value\"");
        assertThat(json("bool", "true")).isEqualTo("\"x\": true");
        assertThat(json("", "")).isEqualTo("\"x\": \"\"");
        assertThat(json("", "1 2")).isEqualTo("\"x\": \"1 2\"");
    }

    @Test
    void declaredStringsStayAsTheyAre() {
        assertThat(json("string", "123")).isEqualTo("\"x\": \"123\"");
        assertThat(json("\"string\"", "true")).isEqualTo("\"x\": \"true\"");
        assertThat(json("string", "a\"b\n")).isEqualTo("\"x\": \"a\\\"b\\n\"");
    }

    @Test
    void unknownInputsAreRefusedOrLeftOut() {
        var values = new InputValues(Map.of("y", "1"), new DeclaredVariables(Map.of("x", "")));
        assertThatThrownBy(values::check).isInstanceOf(RunRefused.class).hasMessageContaining("'y'");
        assertThat(values.json()).doesNotContain("y");
        assertThat(values.toString()).isEqualTo("InputValues[y]");
    }
}
