package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.wire.work.GrainWork.Action;
import dev.slipway.wire.work.WorkEvent;
import dev.slipway.wire.work.WorkOutcome;
import dev.slipway.wire.work.WorkOutcome.Output;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an agent tells of its runs. */
class AgentReportTest extends AgentTestCase {
    @Test
    void secretsAreMaskedAlsoInPartsOfSeveralLines() {
        startAgent();
        String id = server.order(stage.echo(
                Map.of("say", "key is first-line\nsecond-line and swordfish!"),
                "swordfish",
                "first-line\nsecond-line"));
        assertThat(server.outcome(id)).isInstanceOf(WorkOutcome.Succeeded.class);
        assertThat(server.lines(id)).containsExactly("key is ***", "*** and ***!");
    }

    @Test
    void linesComeWhileTheRunGoesOn() {
        startAgent();
        String id = server.order(stage.echo(Map.of("say", "here", "sleep", "30")));
        server.awaitLine(id, "here");
        server.cancel(id, "graceful");
        assertThat(server.outcome(id)).isInstanceOf(WorkOutcome.Cancelled.class);
    }

    @Test
    void stepsAreToldWithTheirExitCodes() {
        startAgent();
        String id = server.order(stage.echo(Map.of("exit_code", "7")));
        assertThat(server.outcome(id))
                .isInstanceOfSatisfying(
                        WorkOutcome.Failed.class,
                        failed -> assertThat(failed.summary()).contains("7"));
        assertThat(server.events(id).getFirst()).isInstanceOf(WorkEvent.StepStarted.class);
        assertThat(server.events(id).getLast()).isInstanceOfSatisfying(WorkEvent.StepEnded.class, end -> {
            assertThat(end.step()).isEqualTo("echo");
            assertThat(end.exitCode()).isEqualTo(7);
        });
    }

    @Test
    void longOutputIsToldCompletely() {
        startAgent();
        String id = server.order(stage.echo(Map.of("lines", "5000")));
        assertThat(server.outcome(id)).isInstanceOf(WorkOutcome.Succeeded.class);
        assertThat(server.lines(id)).hasSize(5000).endsWith("line 5000");
    }

    @Test
    void shellCommandsShareAFolderAndTheLastOneDecides() {
        startAgent();
        String id = server.order(stage.shell(Action.DEPLOY, """
                {"activities": {"deploy": {"commands": [
                  "echo \\"$GREETING\\" >note; exit 4",
                  {"name": "read", "command": "export TEXT=$(cat note) WHO=me; OTHER=x", "outputs": ["TEXT", "WHO"]}
                ]}}}"""));
        assertThat(server.outcome(id))
                .isEqualTo(new WorkOutcome.Succeeded(
                        java.util.List.of(
                                new Output("deploy.commands.read.TEXT", "good day", false),
                                new Output("deploy.commands.read.WHO", "me", false)),
                        null));
        assertThat(server.lines(id)).anyMatch(line -> line.startsWith("Warning: 'command-1' ended with exit code 4"));
    }

    @Test
    void shellGrainWithoutDestroyCommandsEndsAtOnce() {
        startAgent();
        String id = server.order(stage.shell(Action.DESTROY, """
                {"activities": {"deploy": {"commands": ["true"]}}}"""));
        assertThat(server.outcome(id)).isInstanceOf(WorkOutcome.Succeeded.class);
    }

    @Test
    void shellSaysWhatItCannotDoYet() {
        startAgent();
        String id = server.order(stage.shell(Action.DEPLOY, """
                {"files": [{"source": "r", "path": "x.sh"}], "activities": {"deploy": {"commands": ["true"]}}}"""));
        assertThat(((WorkOutcome.Failed) server.outcome(id)).summary()).contains("names files");
    }

    @Test
    void environmentIsNotInherited() {
        startAgent();
        String id = server.order(stage.shell(Action.DEPLOY, """
                {"activities": {"deploy": {"commands": ["env | cut -d= -f1 | sort | tr '\\\\n' ' '; echo; ls -ld ."]}}}"""));
        assertThat(server.outcome(id)).isInstanceOf(WorkOutcome.Succeeded.class);
        assertThat(server.lines(id).getFirst().replaceAll("OLDPWD |_ ", ""))
                .isEqualTo("GREETING HOME PATH PWD SHLVL SLIPWAY_RUN TMPDIR ");
        if ("root".equals(System.getProperty("user.name"))) {
            assertThat(server.lines(id).get(1)).startsWith("drwx").contains("nobody");
        }
    }

    @Test
    void orderIsCarriedOutWhenTheServerComesBack() {
        server.away(true);
        startAgent();
        String id = server.order(stage.echo(Map.of()));
        server.away(false);
        assertThat(server.outcome(id)).isInstanceOf(WorkOutcome.Succeeded.class);
        await(() -> !Files.exists(run(id)));
    }

    @Test
    void identityStaysWithTheFolder() {
        var agent = startAgent();
        String first = server.awaitRequests(1).getFirst().instance();
        agent.stop(Duration.ofSeconds(5));
        int before = server.awaitRequests(1).size();
        startAgent();
        assertThat(server.awaitRequests(before + 1).getLast().instance()).isEqualTo(first);
        assertThat(first).hasSize(36);
    }
}
