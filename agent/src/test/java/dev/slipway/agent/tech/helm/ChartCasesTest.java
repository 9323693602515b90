package dev.slipway.agent.tech.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.scan.AssetScannerContract;
import dev.slipway.wire.Diagnostic;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Each folder of {@code cases/} is a small repository with charts, or with what looks like some. */
class ChartCasesTest extends AssetScannerContract {
    ChartCasesTest() {
        super(new HelmScanner(), "cases");
    }

    private static final String CHART = "apiVersion: v2\nname: a\nversion: 1.0.0\n";

    @Test
    void ofVeryManyValuesTheFirstAreListedAndThatIsSaid() {
        String values = IntStream.range(0, 700).mapToObj(i -> "v" + i + ": 1\n").collect(Collectors.joining());
        var found = scanTexts(Map.of("Chart.yaml", CHART, "values.yaml", values));
        assertThat(found).singleElement().satisfies(chart -> {
            assertThat(chart.inputs()).hasSize(500);
            assertThat(chart.diagnostics()).extracting(Diagnostic::code).containsExactly("many-values");
        });
    }

    @Test
    void exactlyAsManyValuesAsAreListedAreNotTooMany() {
        String values = IntStream.range(0, 500).mapToObj(i -> "v" + i + ": 1\n").collect(Collectors.joining());
        var found = scanTexts(Map.of("Chart.yaml", CHART, "values.yaml", values, "values.schema.json", "{}"));
        assertThat(found)
                .singleElement()
                .satisfies(chart -> assertThat(chart.diagnostics()).isEmpty());
    }

    /** Each of so many references leads to all of them again: a thousand million million values, if they were all followed. */
    @Test
    void aSchemaThatLeadsBackIntoItselfIsFollowedOnce() {
        String properties = IntStream.range(0, 9)
                .mapToObj(i -> "\"p" + i + "\": {\"$ref\": \"#/definitions/a\"}")
                .collect(Collectors.joining(", "));
        String schema =
                "{\"$ref\": \"#/definitions/a\", \"definitions\": {\"a\": {\"properties\": {" + properties + "}}}}";
        var found = scanTexts(Map.of("Chart.yaml", CHART, "values.schema.json", schema));
        assertThat(found)
                .singleElement()
                .satisfies(chart -> assertThat(chart.inputs()).hasSize(9));
    }

    @Test
    void aSchemaThatIsACascadeOfReferencesEndsSoon() {
        String levels = IntStream.range(0, 2_000)
                .mapToObj(i ->
                        "\"l%d\": {\"properties\": {\"a\": {\"$ref\": \"#/$defs/l%d\"}, \"b\": {\"$ref\": \"#/$defs/l%d\"}}}"
                                .formatted(i, i + 1, i + 1))
                .collect(Collectors.joining(", "));
        String schema = "{\"$ref\": \"#/$defs/l0\", \"$defs\": {" + levels + "}}";
        var found = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> scanTexts(Map.of("Chart.yaml", CHART, "values.schema.json", schema)));
        assertThat(found).singleElement().satisfies(chart -> {
            assertThat(chart.inputs()).hasSize(500);
            assertThat(chart.diagnostics()).extracting(Diagnostic::code).containsExactly("many-values");
        });
    }

    @Test
    void veryManyChartsTakeNoLongerEach() {
        var files = new TreeMap<String, String>();
        IntStream.range(0, 20_000).forEach(i -> files.put("c" + i + "/Chart.yaml", i % 2 == 0 ? CHART : "a: ["));
        assertThat(Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> scanTexts(files)))
                .hasSize(10_000);
    }
}
