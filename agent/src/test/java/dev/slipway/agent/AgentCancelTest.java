package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.wire.work.GrainWork;
import dev.slipway.wire.work.GrainWork.Action;
import dev.slipway.wire.work.WorkOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgentCancelTest extends AgentTestCase {
    @Test
    void gracefulCancelLetsTerraformKeepWhatItHas() {
        startAgent();
        String id = server.order(
                stage.terraform(Action.DEPLOY, stage.module("""
                resource "terraform_data" "first" {}
                resource "terraform_data" "second" {
                  depends_on = [terraform_data.first]
                  provisioner "local-exec" { command = "echo begun >>%s; sleep 60" }
                }
                """.formatted(stage.open("begun"))), Map.of()));
        awaitBegun();
        server.cancel(id, "graceful");

        assertThat(server.outcome(id)).isInstanceOf(WorkOutcome.Cancelled.class);
        assertThat(server.state().newest()).contains("\"name\": \"first\"");
        assertThat(server.state().isLocked()).isFalse();
        assertThat(server.lines(id)).anyMatch(line -> line.contains("Interrupt received"));
    }

    @Test
    void forcedCancelKillsWhatDoesNotListen() {
        startAgent(stage.config().withPatience(Duration.ofMinutes(5), Duration.ofSeconds(1), 1));
        String id = server.order(stage.terraform(Action.DEPLOY, stage.module(slowModule()), Map.of()));
        awaitBegun();
        var terraform = process(id, "lead-2");
        server.cancel(id, "force");

        assertThat(server.outcome(id))
                .isInstanceOfSatisfying(
                        WorkOutcome.Cancelled.class,
                        cancelled -> assertThat(cancelled.leftBehind().contains("terraform_data.slow"))
                                .as("what was being made is either in the state that was kept or named")
                                .isNotEqualTo(server.state().newest().contains("\"name\": \"slow\"")));
        assertThat(runs(terraform)).isFalse();
    }

    @Test
    void whatDoesNotListenIsKilledAfterAWhile() {
        startAgent(stage.config().withPatience(Duration.ofMillis(300), Duration.ofSeconds(1), 1));
        String id = server.order(stage.shell(Action.DEPLOY, """
                {"activities": {"deploy": {"commands": ["trap '' INT TERM; echo deaf; while true; do sleep 0.05; done"]}}}"""));
        server.awaitLine(id, "deaf");
        server.cancel(id, "graceful");
        assertThat(server.outcome(id)).isInstanceOf(WorkOutcome.Cancelled.class);
    }

    @Test
    void runThatTakesTooLongIsStopped() {
        startAgent();
        var work = stage.echo(Map.of("sleep", "60"));
        String id = server.order(new GrainWork(
                work.environmentId(),
                work.environmentName(),
                work.space(),
                work.owner(),
                work.grain(),
                work.technology(),
                work.action(),
                null,
                work.inputs(),
                work.environmentVariables(),
                work.spec(),
                null,
                List.of(),
                1));
        assertThat(server.outcome(id))
                .isInstanceOfSatisfying(
                        WorkOutcome.Failed.class,
                        failed -> assertThat(failed.summary()).contains("took longer"));
    }
}
