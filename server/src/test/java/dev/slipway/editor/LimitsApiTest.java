package dev.slipway.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Caller;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts beyond all measure, over HTTP: each call that takes a text names the limit, and the server lives on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsApiTest {
    private static final String TEAM = "/api/spaces/team";
    private static final String LARGE = "spec_version: 2\ndescription: " + "x".repeat(10_000_000) + "\n";
    private static final String WIDE = IntStream.range(0, 10_000)
            .mapToObj(number -> "  grain" + number + ": {kind: echo, spec: {}}\n")
            .collect(Collectors.joining("", "spec_version: 2\ngrains:\n", ""));
    private static final String DEEP =
            "spec_version: 2\ngrains: " + "{a: ".repeat(1_000) + "b" + "}".repeat(1_000) + "\n";

    private Caller caller;

    @BeforeAll
    void start() throws Exception {
        caller = new Caller();
    }

    @AfterAll
    void stop() {
        caller.close();
    }

    @Test
    void aCheckAnswersWithTheLimit() throws Exception {
        assertThat(checked(LARGE)).singleElement().asString().contains("the limit of 1000000");
        assertThat(checked(WIDE)).singleElement().asString().contains("1000");
        assertThat(checked(DEEP)).singleElement().asString().contains("the limit of 60 levels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"large", "wide", "deep"})
    void nothingOfTheKindIsKept(String which) throws Exception {
        String text = which.equals("large") ? LARGE : which.equals("wide") ? WIDE : DEEP;
        String body = "{\"yaml\":\"" + text.replace("\n", "\\n") + "\",\"based_on\":0}";
        assertThat(caller.fault("developer", "PUT", TEAM + "/blueprints/" + which, body))
                .isIn("400 INVALID_BLUEPRINT", "413 TOO_LARGE");
        assertThat(caller.fault("developer", "GET", TEAM + "/blueprints/" + which, ""))
                .isEqualTo("404 BLUEPRINT_NOT_FOUND");
    }

    @Test
    void noneIsTidied() throws Exception {
        for (String text : List.of(LARGE, DEEP)) {
            var answer = caller.ok(
                    "developer",
                    "POST",
                    TEAM + "/blueprints/format",
                    "{\"blueprint_raw_64\":\"" + encoded(text) + "\"}");
            assertThat(answer.path("yaml").isNull()).isTrue();
            assertThat(answer.path("diagnostics")).isNotEmpty();
        }
    }

    private List<String> checked(String text) throws Exception {
        var answer = caller.ok(
                "developer",
                "POST",
                TEAM + "/validations/blueprints",
                "{\"blueprint_name\":\"x\",\"blueprint_raw_64\":\"" + encoded(text) + "\"}");
        return answer.path("errors").findValuesAsString("message");
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
