package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.wire.work.GrainWork.Action;
import dev.slipway.wire.work.WorkEvent;
import dev.slipway.wire.work.WorkOutcome;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Everything that can be killed is killed, in the middle of a real apply. */
class AgentKillTest extends AgentTestCase {
    private String slowOrder() {
        return server.order(stage.terraform(Action.DEPLOY, stage.module(slowModule()), Map.of()));
    }

    @Test
    void runGoesOnWhenTheAgentIsKilledAndIsTakenUpByTheNext() {
        var first = startAgent();
        String id = slowOrder();
        awaitBegun();
        server.awaitLine(id, "Creating...");
        first.abandon();

        startAgent();
        server.awaitRequests(3);
        go();

        assertThat(server.outcome(id)).isInstanceOf(WorkOutcome.Succeeded.class);
        assertThat(read(stage.open("begun"))).isEqualTo("begun\n");
        assertThat(server.events(id))
                .extracting(WorkEvent::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, server.events(id).size())
                                .boxed()
                                .toList());
        assertThat(server.lines(id))
                .filteredOn(line -> line.endsWith("Creating..."))
                .hasSize(1);
        assertThat(server.lines(id))
                .filteredOn(line -> line.contains("Creation complete"))
                .hasSize(1);
    }

    @Test
    void runThatEndedWhileNoAgentWasThereIsFinishedUp() {
        var first = startAgent();
        String id = slowOrder();
        awaitBegun();
        server.awaitLine(id, "Creating...");
        first.abandon();
        go();
        await(() -> read(run(id).resolve("control").resolve("result")).startsWith("done 0"));

        startAgent();
        assertThat(server.outcome(id)).isInstanceOf(WorkOutcome.Succeeded.class);
        assertThat(server.lines(id)).anyMatch(line -> line.contains("(local-exec): made"));
        await(() -> !Files.exists(run(id)));
    }

    @Test
    void killedTerraformTakesItsTreeAlongAndNamesWhatMayBeLeft() {
        startAgent();
        String id = slowOrder();
        awaitBegun();
        var terraform = process(id, "lead-2");
        var tree = terraform.descendants().toList();
        assertThat(tree).isNotEmpty();
        terraform.destroyForcibly();

        assertThat(server.outcome(id)).isInstanceOfSatisfying(WorkOutcome.Lost.class, lost -> {
            assertThat(lost.leftBehind()).containsExactly("terraform_data.slow");
            assertThat(lost.summary()).contains("signal 9").contains("terraform_data.slow");
        });
        assertThat(tree).noneMatch(AgentTestCase::runs);
        assertThat(read(stage.open("begun"))).isEqualTo("begun\n");
    }

    @Test
    void killedSupervisorIsNoticedAndNothingGoesOnUnwatched() {
        startAgent();
        String id = slowOrder();
        awaitBegun();
        var terraform = process(id, "lead-2");
        process(id, "lead").destroyForcibly();

        assertThat(server.outcome(id))
                .isInstanceOfSatisfying(
                        WorkOutcome.Lost.class,
                        lost -> assertThat(lost.summary()).contains("watched over"));
        assertThat(runs(terraform)).isFalse();
    }

    @Test
    void stoppedAgentInterruptsAndTheOrderGoesOnAtItsNextStart() {
        var first = startAgent();
        String id = server.order(stage.terraform(
                Action.DEPLOY, stage.module("""
                resource "terraform_data" "first" {}
                resource "terraform_data" "second" {
                  depends_on = [terraform_data.first]
                  provisioner "local-exec" { command = "echo begun >>%s; test -e %s || sleep 60" }
                }
                """.formatted(stage.open("begun"), stage.open("go"))), Map.of()));
        awaitBegun();
        first.stop(Duration.ofSeconds(9));

        assertThat(server.outcome(id)).isInstanceOf(WorkOutcome.Interrupted.class);
        assertThat(server.state().newest()).contains("\"name\": \"first\"");
        await(() -> !Files.exists(run(id)));
        go();
        startAgent();
        assertThat(server.last(id)).isInstanceOf(WorkOutcome.Succeeded.class);
        assertThat(server.lines(id))
                .filteredOn(line -> line.contains("first: Creation complete"))
                .hasSize(1);
    }

    @Test
    void stoppedAgentKillsWhatDoesNotListenSoThatTerraformCanKeepItsState() {
        var first = startAgent();
        String id = server.order(
                stage.terraform(Action.DEPLOY, stage.module("""
                resource "terraform_data" "first" {}
                resource "terraform_data" "deaf" {
                  depends_on = [terraform_data.first]
                  provisioner "local-exec" { command = "echo begun >>%s; trap '' INT; while true; do sleep 0.1; done" }
                }
                """.formatted(stage.open("begun"))), Map.of()));
        awaitBegun();
        first.stop(Duration.ofSeconds(9));

        assertThat(server.outcome(id)).isInstanceOf(WorkOutcome.Interrupted.class);
        assertThat(server.state().newest()).contains("\"name\": \"first\"").contains("\"name\": \"deaf\"");
    }

    @Test
    void stateThatCouldNotBeSentIsSentLaterAndNothingIsAppliedTwice() {
        var first = startAgent();
        String id = slowOrder();
        awaitBegun();
        server.awaitLine(id, "Creating...");
        first.abandon();
        server.away(true);
        go();
        await(() -> read(run(id).resolve("control").resolve("result")).startsWith("done"));
        assertThat(server.state().newest()).isEmpty();

        startAgent();
        server.away(false);
        assertThat(server.outcome(id)).isInstanceOf(WorkOutcome.Succeeded.class);
        assertThat(server.lines(id)).anyMatch(line -> line.startsWith("The state that could not be sent before"));
        assertThat(read(stage.open("begun"))).isEqualTo("begun\n");
        assertThat(server.state().newest()).contains("terraform_data");
        assertThat(server.state().isLocked()).isFalse();
    }

    @Test
    void runThatTheServerNoLongerWantsIsStoppedAndForgotten() {
        startAgent();
        String id = slowOrder();
        awaitBegun();
        var terraform = process(id, "lead-2");
        server.takeAway(id);

        await(() -> !runs(terraform) && !Files.exists(run(id)));
        assertThat(server.outcomes(id)).isEmpty();
    }
}
