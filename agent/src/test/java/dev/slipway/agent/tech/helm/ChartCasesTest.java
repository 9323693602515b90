package dev.slipway.agent.tech.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.scan.AssetScannerContract;
import dev.slipway.wire.Diagnostic;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each folder of {@code cases/} is a small repository with charts, or with what looks like some. */
class ChartCasesTest extends AssetScannerContract {
    ChartCasesTest() {
        super(new HelmScanner(), "cases");
    }

    @Test
    void ofVeryManyValuesTheFirstAreListedAndThatIsSaid() {
        String values = IntStream.range(0, 700).mapToObj(i -> "v" + i + ": 1\n").collect(Collectors.joining());
        var found = scanTexts(Map.of("Chart.yaml", "apiVersion: v2\nname: a\nversion: 1.0.0\n", "values.yaml", values));
        assertThat(found).singleElement().satisfies(chart -> {
            assertThat(chart.inputs()).hasSize(500);
            assertThat(chart.diagnostics()).extracting(Diagnostic::code).containsExactly("many-values");
        });
    }
}
