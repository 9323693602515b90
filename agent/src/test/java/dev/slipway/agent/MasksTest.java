package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MasksTest {
    @Test
    void hidesEachSecretTheLongestFirst() {
        var masks = new Masks(List.of("pass", "password", " ", ""));
        assertThat(masks.hide("a password, a pass")).isEqualTo("a ***, a ***");
    }

    @Test
    void hidesTheLinesOfASecretButNotItsBraces() {
        var masks = new Masks(List.of("{\n  \"key\": 1\n}"));
        assertThat(masks.hide("{ \"key\": 1 }")).isEqualTo("{ *** }");
    }

    @Test
    void hidesWhatIsWrittenInQuotes() {
        var masks = new Masks(List.of("a\"b\\c"));
        assertThat(masks.hide("\"a\\\"b\\\\c\"")).isEqualTo("\"***\"");
        assertThat(masks.toString()).doesNotContain("a\"b");
    }
}
