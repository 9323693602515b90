package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.execution.ExecutionRoom;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Faults;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.environment.LaunchRequest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Launch requests as real clients send them. */
class LaunchWishTest {
    @Test
    void readsTheBodyOfTheTerraformProviderWithItsEmptyTexts() {
        var wish = read("""
                {"id": "", "blueprint_name": "shop", "environment_name": "mine", "owner_email": "", "duration": "",
                 "scheduled_end_time": "", "tags": null, "workflows": null, "inputs": {"size": "2"},
                 "collaborators": {"collaborators_emails": null, "all_space_members": false},
                 "blueprint_source": {"BlueprintName": "shop", "RepositoryName": "infra", "Branch": null, "Commit": null}}""");
        assertThat(wish.repository()).isEqualTo("infra");
        assertThat(wish.owner()).isNull();
        assertThat(wish.duration()).isNull();
        assertThat(wish.inputs()).containsEntry("size", "2");
    }

    @Test
    void readsTheBodyOfTheOldCommandLine() {
        var wish = read("""
                {"sandbox_name": "mine", "blueprint_name": "shop", "duration": "PT120M", "inputs": {"n": "1"}}""");
        assertThat(wish.name()).isEqualTo("mine");
        assertThat(wish.duration()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void turnsInputsThatAreNotTextIntoTheirJson() {
        var wish = read("""
                {"blueprint_name": "shop", "automation": "false", "inputs": {"n": 3, "on": true, "list": ["a"], "none": null}}""");
        assertThat(wish.inputs())
                .containsEntry("n", "3")
                .containsEntry("on", "true")
                .containsEntry("list", "[\"a\"]");
        assertThat(wish.inputs()).doesNotContainKey("none");
        assertThat(wish.automation()).isFalse();
    }

    @Test
    void namesAnEnvironmentAfterItsBlueprintWhenNothingElseIsSaid() {
        assertThat(read("{\"source\": {\"blueprint_name\": \"shop\"}}").name()).isEqualTo("shop");
    }

    @Test
    void takesQuotesOffAddresses() {
        assertThat(LaunchWish.email("\"ann@example.com\"")).isEqualTo("ann@example.com");
    }

    @Test
    void readsEndTimesWithAndWithoutZone() {
        assertThat(read(end("2031-01-01T10:00:00.1234567+02:00")).end())
                .isEqualTo(Instant.parse("2031-01-01T08:00:00.1234567Z"));
        assertThat(read(end("2031-01-01T10:00:00")).end()).isEqualTo(Instant.parse("2031-01-01T10:00:00Z"));
        assertRefused(end("tomorrow"), ErrorCode.INVALID_DURATION);
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertRefused("{}", ErrorCode.INVALID_REQUEST);
        assertRefused(
                "{\"blueprint_name\": \"a\", \"duration\": \"PT1H\", \"scheduled_end_time\": \"2031-01-01T10:00:00Z\"}",
                ErrorCode.INVALID_REQUEST);
        assertRefused("{\"blueprint_name\": \"a\", \"duration\": \"2 hours\"}", ErrorCode.INVALID_DURATION);
        assertRefused("{\"blueprint_name\": \"a\", \"environment_name\": \"a\\nb\"}", ErrorCode.INVALID_NAME);
    }

    @Test
    void tellsOfEveryFieldThatIsWrong() {
        assertThatThrownBy(() -> read("{\"blueprint_name\": \"a\", \"environment_name\": \"a\\nb\","
                        + " \"duration\": \"long\", \"scheduled_end_time\": \"tomorrow\"}"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.all())
                                .extracting(Problem::field)
                                .containsExactly("duration", "environment_name", "duration", "scheduled_end_time"));
    }

    private static String end(String time) {
        return "{\"blueprint_name\": \"a\", \"scheduled_end_time\": \"" + time + "\"}";
    }

    private static LaunchWish read(String body) {
        var faults = new Faults();
        var wish = LaunchWish.from(ExecutionRoom.JSON.readValue(body, LaunchRequest.class), ExecutionRoom.JSON, faults);
        faults.raise();
        return wish;
    }

    private static void assertRefused(String body, ErrorCode code) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
