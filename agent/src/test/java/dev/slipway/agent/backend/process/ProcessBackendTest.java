package dev.slipway.agent.backend.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.backend.ExecutionBackend;
import dev.slipway.agent.backend.ExecutionBackendContract;
import dev.slipway.agent.backend.RunBirth;
import dev.slipway.agent.backend.RunRefused;
import dev.slipway.agent.backend.RunStatus;
import dev.slipway.agent.fake.AgentStage;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ProcessBackendTest extends ExecutionBackendContract {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final AgentStage stage = AgentStage.open();
    private final RunUser user = RunUser.choose(null);
    private long limit = 1_000_000;

    @Override
    protected ExecutionBackend backend() {
        return new ProcessBackend(
                new ProcessConfig(stage.data().resolve("runs"), user, limit, ProcessConfig.USUAL_PATH));
    }

    @AfterEach
    void clean() throws Exception {
        backend().run(ID).remove();
        stage.close();
    }

    @Test
    void logIsBoundedAndSaysSo() throws Exception {
        limit = 10_000;
        var run = created();
        run.start(List.of(
                shell(run, "a", "yes abcdefg | head -c 3000000; echo kept going >&2"), shell(run, "b", "echo more")));
        assertThat(awaitEnd()).isEqualTo(new RunStatus.Ended(0));
        assertThat(Files.size(stage.data()
                        .resolve("runs")
                        .resolve(ID)
                        .resolve("control")
                        .resolve("log")))
                .isLessThan(12_000);
        assertThat(journal())
                .filteredOn(line -> line.startsWith("note: Output is left out"))
                .hasSize(1);
        assertThat(journal()).endsWith("started b", "ended b 0");
    }

    @Test
    void stepsOfARootAgentRunAsSomebodyElse() throws Exception {
        Assumptions.assumeTrue(ROOT);
        var run = created();
        run.start(List.of(shell(run, "a", "id -u; id -G; touch here; ls ../control")));
        awaitEnd();
        assertThat(journal())
                .contains("a: " + user.uid(), "a: " + user.gid())
                .anyMatch(line -> line.contains("Permission denied"));
        assertThat(Files.getAttribute(run.work().resolve("here"), "unix:uid")).isEqualTo(user.uid());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(run.work())))
                .isEqualTo("rwx------");
    }

    @Test
    void folderThatTheUserMayNotEnterIsNamed() throws Exception {
        Assumptions.assumeTrue(ROOT);
        var run = backend().run(ID);
        var barred = stage.data().getParent();
        Files.setPosixFilePermissions(barred, PosixFilePermissions.fromString("rwx------"));
        assertThatThrownBy(() -> run.create(new RunBirth(1, 1, Instant.EPOCH)))
                .isInstanceOf(RunRefused.class)
                .hasMessageContaining("may not enter " + barred + ".");
    }

    @Test
    void killedSupervisorIsNoticed() throws Exception {
        var run = created();
        run.start(List.of(shell(run, "a", "sleep 300")));
        var lead = stage.data().resolve("runs").resolve(ID).resolve("control").resolve("lead");
        while (!Files.exists(lead) || !Files.readString(lead).endsWith("\n")) {
            Thread.onSpinWait();
        }
        ProcessHandle.of(Long.parseLong(Files.readString(lead).split(" ", -1)[0]))
                .orElseThrow()
                .destroyForcibly();
        assertThat(awaitEnd()).isEqualTo(new RunStatus.Abandoned());
    }

    @Test
    void usersThatCannotBeAreRefused() {
        Assumptions.assumeTrue(ROOT);
        assertThatThrownBy(() -> RunUser.choose("root")).hasMessageContaining("not an unprivileged user");
        assertThatThrownBy(() -> RunUser.choose("no-such-user")).hasMessageContaining("SLIPWAY_RUN_AS");
        assertThatThrownBy(() -> backend().run("../escape")).isInstanceOf(IllegalArgumentException.class);
    }
}
