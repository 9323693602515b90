package dev.slipway.agent.tech.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class InputValuesCasesTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static String json(String type, String text) {
        return new InputValues(Map.of("x", text), new DeclaredVariables(Map.of("x", type))).json();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            string       | 007                    | "007"
            string       | null                   | "null"
            string       | {"a": 1}               | "{\\"a\\": 1}"
            string       | "quoted"               | "\\"quoted\\""
            number       | 007                    | "007"
            number       | 1e400                  | 1e400
            number       | -0                     | -0
            number       | 0.1000                 | 0.1000
            number       | 123456789012345678901  | 123456789012345678901
            number       | NaN                    | "NaN"
            number       | +1                     | "+1"
            bool         | false                  | false
            bool         | yes                    | "yes"
            list(string) | ["a","b"]              | ["a","b"]
            list(string) | a,b                    | "a,b"
            map(string)  | {"k":"v"}              | {"k":"v"}
            map(string)  | {k = "v"}              | "{k = \\"v\\"}"
            any          | null                   | null
            any          | [1, 2                  | "[1, 2"
            any          | {} {}                  | "{} {}"
            any          | // comment             | "// comment"
            any          | 'single'               | "'single'"
            any          | größe                  | "größe"
            """)
    void textBecomesTheTokenThatItsVariableNeeds(String type, String text, String token) {
        assertThat(json(type, text)).isEqualTo("{\n  \"x\": " + token + "\n}\n");
    }

    @Test
    void anyTextOfAStringComesBackUnchanged() {
        for (String text : new String[] {"", " ", "\n", "a\tb", "\u0001", "${x} %{y}", "\\", "😀", "\u2028"}) {
            assertThat(JSON.readTree(json("string", text)).path("x").asString()).isEqualTo(text);
        }
    }

    @Test
    void namesAreSortedSoThatTheFileIsAlwaysTheSame() {
        var declared = new DeclaredVariables(Map.of("a", "", "b", "", "c", ""));
        assertThat(new InputValues(Map.of("c", "3", "a", "1", "b", "2"), declared).json())
                .isEqualTo("{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}\n");
        assertThat(JSON.readTree(new InputValues(Map.of(), declared).json()).isEmpty())
                .isTrue();
    }
}
