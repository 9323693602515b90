package dev.slipway.agent.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KNOWN = List.of("kind", "spec", "agent", "inputs", "outputs", "depends-on", "id");

    @ParameterizedTest
    @CsvSource({
        "KIND,kind",
        "knid,kind",
        "kinds,kind",
        "kin,kind",
        "sepc,spec",
        "input,inputs",
        "imputs,inputs",
        "depends_on,depends-on",
        "depends on,depends-on",
        "DependsOn,depends-on",
        "agnet,agent"
    })
    void findsWhatWasMeant(String written, String meant) {
        assertThat(Nearest.of(written, KNOWN)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"xyz", "ie", "kxxd", "completely", "''"})
    void saysNothingWhereNothingIsNear(String written) {
        assertThat(Nearest.of(written, KNOWN)).isNull();
    }

    @Test
    void takesTheNearerOfTwo() {
        assertThat(Nearest.of("outputz", KNOWN)).isEqualTo("outputs");
        assertThat(Nearest.of("nputs", KNOWN)).isEqualTo("inputs");
    }

    @Test
    void doesNotCompareWhatNobodyTyped() {
        assertThat(Nearest.of("k".repeat(61), List.of("k".repeat(61)))).isNull();
        assertThat(Nearest.of("kind", List.of())).isNull();
    }
}
