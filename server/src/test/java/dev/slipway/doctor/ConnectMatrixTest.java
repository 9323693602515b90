package dev.slipway.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every way in, in every situation: what becomes of connecting a repository is written down in {@code doctor/connect.txt}, a line for
 * each. What cannot be connected leaves nothing behind.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectMatrixTest {
    private static final int WORDS = 110;

    private Ward ward;
    private Situations situations;
    private String admin;
    private int number;

    /** A line of the file. */
    record Cell(String credential, String situation, String status, String code, String says) {
        @Override
        public String toString() {
            return credential + " " + situation;
        }
    }

    @BeforeAll
    void open() throws Exception {
        ward = new Ward();
        admin = ward.bearer("root");
        situations = new Situations(ward);
    }

    @AfterAll
    void close() throws IOException {
        ward.close();
    }

    static Stream<Cell> cells() throws IOException {
        return Tables.rows("connect.txt")
                .map(parts -> new Cell(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void endsAsItIsWrittenDown(Cell cell) throws Exception {
        String name = "try-" + ++number;
        var response = situations.connect(cell.credential(), cell.situation(), name);
        var body = Ward.JSON.readTree(response.body());
        var fault = body.path("errors").path(0);
        String says = fault.path("message").asString("");
        var actual = new Cell(
                cell.credential(),
                cell.situation(),
                String.valueOf(response.statusCode()),
                fault.path("code").asString(""),
                says.substring(0, Math.min(WORDS, says.length()))
                        .replaceAll("127.0.0.1:\\d+", "gitlab")
                        .strip());
        assertThat(line(actual)).as(response.body()).isEqualTo(line(cell));
        assertThat(says).doesNotContain("glpat-");
        assertThat(connections()).as("what is left of it").hasSize(response.statusCode() == 200 ? 1 : 0);
        ward.call(admin, "DELETE", "/repositories?repository_name=" + name, "");
    }

    private JsonNode connections() throws Exception {
        return Ward.JSON.readTree(ward.call(admin, "GET", "/repositories", "").body());
    }

    private static String line(Cell cell) {
        return "%-7s | %-10s | %s | %s | %s"
                .formatted(cell.credential(), cell.situation(), cell.status(), cell.code(), cell.says());
    }
}
