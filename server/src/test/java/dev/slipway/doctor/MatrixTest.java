package dev.slipway.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every way in, in every situation: what the doctor says is written down in {@code doctor/matrix.txt}, a line for each. A new line needs
 * no code unless its situation is new.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTest {
    private Ward ward;
    private Situations situations;

    /** A line of the file. */
    record Cell(String credential, String situation, String verdict, String marks, String next) {
        @Override
        public String toString() {
            return credential + " " + situation;
        }
    }

    @BeforeAll
    void open() throws Exception {
        ward = new Ward();
        situations = new Situations(ward);
    }

    @AfterAll
    void close() throws IOException {
        ward.close();
    }

    static Stream<Cell> cells() throws IOException {
        return Tables.rows("matrix.txt")
                .map(parts -> new Cell(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void saysWhatIsTheCase(Cell cell) throws Exception {
        var report = situations.examine(cell.credential(), cell.situation());
        var actual = new Cell(
                cell.credential(), cell.situation(), report.path("verdict").asString(), marks(report), next(report));
        assertThat(line(actual)).as(report.toPrettyString()).isEqualTo(line(cell));
        everyLineHasWhatItNeeds(report);
    }

    private static void everyLineHasWhatItNeeds(JsonNode report) {
        assertThat(report.path("took_ms").asLong()).isLessThan(3000);
        assertThat(report.path("checks")
                        .valueStream()
                        .map(check -> check.path("id").asString()))
                .containsExactlyElementsOf(
                        List.of(CheckId.values()).stream().map(CheckId::label).toList());
        for (var check : report.path("checks")) {
            boolean well = check.path("verdict").asString().equals("ok");
            assertThat(check.path("action").isNull()).as(check.toString()).isEqualTo(well);
            assertThat(check.path("link").isNull()).as(check.toString()).isEqualTo(well);
            assertThat(check.path("link").asString("http")).startsWith("http");
            assertThat(check.path("evidence").asString()).isNotBlank().doesNotContain("glpat-");
        }
        assertThat(Duration.ofMillis(report.path("took_ms").asLong())).isPositive();
    }

    private static String line(Cell cell) {
        return "%-7s | %-10s | %-7s | %s | %s"
                .formatted(cell.credential(), cell.situation(), cell.verdict(), cell.marks(), cell.next());
    }

    private static String marks(JsonNode report) {
        var marks = new StringBuilder();
        for (var check : report.path("checks")) {
            marks.append(
                    switch (check.path("verdict").asString().toLowerCase(Locale.ROOT)) {
                        case "ok" -> '+';
                        case "warning" -> '!';
                        case "failed" -> 'x';
                        default -> '?';
                    });
        }
        return marks.insert(9, ' ').insert(5, ' ').insert(2, ' ').toString();
    }

    private static String next(JsonNode report) {
        String summary = report.path("summary").asString();
        int end = summary.indexOf(". ");
        return end < 0 ? "" : summary.substring(end + 2);
    }
}
