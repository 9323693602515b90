package dev.slipway.agent;

import dev.slipway.agent.fake.AgentStage;
import dev.slipway.agent.fake.FakeServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;

/** A stage with one agent on it, which can be killed and started anew. */
abstract class AgentTestCase {
    final AgentStage stage = AgentStage.open();
    final FakeServer server = stage.server();
    private final List<Agent> agents = new ArrayList<>();

    Agent startAgent() {
        return startAgent(stage.config());
    }

    Agent startAgent(AgentConfig config) {
        var agent = new Agent(config);
        agents.add(agent);
        agent.start();
        return agent;
    }

    @AfterEach
    void clean() {
        agents.forEach(agent -> agent.stop(Duration.ofSeconds(15)));
        stage.close();
    }

    static void await(BooleanSupplier condition) {
        var pulse = new Pulse();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try {
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() > end) {
                    throw new AssertionError(new TimeoutException("Waited too long"));
                }
                pulse.await(Duration.ofMillis(5));
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it still does anything; what waits for its parent to take notice does not. */
    static boolean runs(ProcessHandle process) {
        String stat = read(Path.of("/proc", Long.toString(process.pid()), "stat"));
        return !stat.isEmpty() && !stat.contains(") Z ");
    }

    Path run(String id) {
        return stage.data().resolve("runs").resolve(id);
    }

    /** The process of a run that wrote its id into a control file. */
    ProcessHandle process(String id, String file) {
        Path lead = run(id).resolve("control").resolve(file);
        await(() -> read(lead).endsWith("\n"));
        return ProcessHandle.of(Long.parseLong(read(lead).split(" ", -1)[0])).orElseThrow();
    }

    /** A module whose one resource says that it began, and ends when a file exists. */
    String slowModule() {
        return """
                resource "terraform_data" "slow" {
                  provisioner "local-exec" {
                    command = "echo begun >>%1$s; trap '' INT; (trap '' INT; while ! test -e %2$s; do sleep 0.02; done); echo made"
                  }
                }
                output "done" { value = "yes" }
                """.formatted(stage.open("begun"), stage.open("go"));
    }

    void go() {
        try {
            Files.createFile(stage.open("go"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitBegun() {
        await(() -> read(stage.open("begun")).contains("begun"));
    }
}
