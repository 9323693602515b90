package dev.slipway.wire.work;

import static dev.slipway.wire.Wire.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.wire.work.GrainWork.SourceCode;
import dev.slipway.wire.work.GrainWork.StateAccess;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgentProtocolJsonTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final GrainWork WORK = new GrainWork(
            "aB3dE6gH9jK2",
            "shop",
            "demo",
            "ada@example.com",
            "network",
            "terraform",
            GrainWork.Action.DEPLOY,
            new SourceCode(
                    "https://git.example.com/a/b.git",
                    "0123456789abcdef",
                    "modules/net",
                    "oauth2",
                    "hidden-password",
                    new HostRoute("-----BEGIN CERTIFICATE-----", "http://proxy.example.com:3128")),
            Map.of("size", "3"),
            Map.of("REGION", "north"),
            "{}",
            new StateAccess("https://slipway.example.com/api/tfstate/e/network", "order", "hidden-credential"),
            List.of("hidden-input"),
            3600);

    static List<WorkEvent> events() {
        return List.of(
                new WorkEvent.LogLine(1, NOON, "apply", "Creating..."),
                new WorkEvent.StepStarted(2, NOON, "apply"),
                new WorkEvent.StepEnded(3, NOON, "apply", 0, 1200));
    }

    static List<WorkOutcome> outcomes() {
        return List.of(
                new WorkOutcome.Succeeded(List.of(new WorkOutcome.Output("arn", "a:b", true)), "1.11.4"),
                new WorkOutcome.Failed("No.", "Error: no", List.of("terraform_data.x"), null),
                new WorkOutcome.Cancelled("Stopped.", List.of()),
                new WorkOutcome.Interrupted("The agent was stopped."),
                new WorkOutcome.Lost("Gone.", List.of("terraform_data.y")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void eachEventComesBackAsItWasSent(WorkEvent event) {
        assertThat(JSON.readValue(JSON.writeValueAsString(event), WorkEvent.class))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void eachOutcomeComesBackAsItWasSent(WorkOutcome outcome) {
        assertThat(JSON.readValue(JSON.writeValueAsString(outcome), WorkOutcome.class))
                .isEqualTo(outcome);
    }

    @Test
    void anOrderComesBackAsItWasSentAndItsKeysAreSnakeCase() {
        var order = new LeasedOrder("o1", 7, 1, 30, 1, WORK);
        String json = JSON.writeValueAsString(order);

        assertThat(json)
                .contains("\"lease_seconds\":30")
                .contains("\"type\":\"grain\"")
                .contains("\"time_limit_seconds\":3600");
        assertThat(JSON.readValue(json, LeasedOrder.class)).isEqualTo(order);
    }

    @Test
    void whatIsHiddenDoesNotPrint() {
        assertThat(WORK + " " + WORK.source() + " " + WORK.state()).doesNotContain("hidden");
    }

    @Test
    void anEventFromANewerAgentIsReadForWhatIsKnownOfIt() {
        var event = JSON.readValue(
                "{\"type\":\"step_started\",\"sequence\":4,\"time\":\"2026-11-22T12:00:00Z\",\"step\":\"plan\",\"later\":true}",
                WorkEvent.class);

        assertThat(event).isEqualTo(new WorkEvent.StepStarted(4, NOON, "plan"));
    }
}
