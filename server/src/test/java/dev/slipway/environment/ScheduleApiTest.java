package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Launches that are put off, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScheduleApiTest {
    private static final String TEAM = "/api/spaces/team";
    private static final String LATER = "2099-01-31T08:00:00Z";

    private Caller caller;

    @BeforeAll
    void start() throws Exception {
        caller = new Caller();
        for (String name : new String[] {"later", "now-only"}) {
            StoredBlueprint.keep(
                    caller.server, caller.space.id(), name, "spec_version: 2\ngrains: {talk: {kind: echo, spec: {}}}");
        }
        caller.ok(
                "leader",
                "PUT",
                TEAM + "/repositories/qtorque/blueprints/now-only/policies",
                "{\"allow_scheduling\":false}");
    }

    @AfterAll
    void stop() {
        caller.close();
    }

    private static String in(Duration time) {
        return Instant.now().plus(time).toString();
    }

    private static String body(String blueprint, String start) {
        return "{\"blueprint_name\":\"" + blueprint + "\",\"environment_name\":\"one\",\"duration\":\"PT1H\","
                + "\"scheduled_start_time\":\"" + start + "\"}";
    }

    private JsonNode scheduled(String start) throws Exception {
        String id = caller.ok("member", "POST", TEAM + "/environments/schedule", body("later", start))
                .path("id")
                .asString();
        return caller.ok("member", "GET", TEAM + "/environments/" + id, "");
    }

    @Test
    void waitsAndSaysUntilWhen() throws Exception {
        Instant start = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        var environment = scheduled(start.toString());
        assertThat(environment.at("/details/computed_status").asString()).isEqualTo("Launching");
        var state = environment.at("/details/state");
        assertThat(state.path("current_state").asString()).isEqualTo("LaunchScheduled");
        assertThat(state.at("/execution/start_time").asString()).isEqualTo(start.toString());
        assertThat(state.at("/execution/end_time").asString())
                .isEqualTo(start.plus(Duration.ofHours(1)).toString());
        assertThat(state.path("waiting_for").asString()).contains("scheduled to start at " + start);
        assertThat(environment.path("actions").toString()).contains("\"end\"");
        assertThat(environment.path("history").findValuesAsString("event")).containsExactly("Scheduled");
    }

    @Test
    void canBeTakenBackBeforeItBegins() throws Exception {
        String id = scheduled(in(Duration.ofDays(1))).path("id").asString();
        String cancel = TEAM + "/environments/cancel/scheduled/" + id;
        caller.ok("member", "PATCH", cancel, "");
        var gone = caller.ok("member", "GET", TEAM + "/environments/" + id, "");
        assertThat(gone.at("/details/computed_status").asString()).isEqualTo("Ended");
        assertThat(gone.at("/details/state/current_state").asString()).isEqualTo("inactive");
        assertThat(gone.path("history").findValuesAsString("event")).contains("Launch cancelled", "Ended");
        assertThat(caller.fault("member", "PATCH", cancel, "")).isEqualTo("409 WRONG_STATE");
    }

    @Test
    void theFormShowsWhenItStartsAndEnds() throws Exception {
        String start = in(Duration.ofDays(3));
        var preview = caller.ok("member", "POST", TEAM + "/environments/preview", body("later", start));
        assertThat(preview.path("errors")).isEmpty();
        assertThat(Instant.parse(preview.path("starts_at").asString())).isEqualTo(Instant.parse(start));
        assertThat(Instant.parse(preview.path("ends_at").asString()))
                .isEqualTo(Instant.parse(start).plus(Duration.ofHours(1)));
    }

    @Test
    void refusesTimesThatCannotBeEachAtItsField() throws Exception {
        for (String start : new String[] {"2020-01-01T00:00:00Z", LATER, "tomorrow"}) {
            assertThat(refused(body("later", start))).as(start).isEqualTo("INVALID_DURATION scheduled_start_time");
        }
        assertThat(refused(body("now-only", in(Duration.ofDays(1))))).isEqualTo("POLICY_VIOLATED scheduled_start_time");
        assertThat(refused("{\"blueprint_name\":\"later\"}")).isEqualTo("INVALID_REQUEST scheduled_start_time");
        String before = "{\"blueprint_name\":\"later\",\"scheduled_start_time\":\"" + in(Duration.ofDays(2))
                + "\",\"scheduled_end_time\":\"" + in(Duration.ofDays(1)) + "\"}";
        assertThat(refused(before)).isEqualTo("INVALID_DURATION scheduled_end_time");
    }

    private String refused(String body) throws Exception {
        var answer = caller.call("member", "POST", TEAM + "/environments/schedule", body);
        var fault = JsonMapper.shared().readTree(answer.body()).at("/errors/0");
        return fault.path("name").asString() + " " + fault.path("field").asString();
    }
}
