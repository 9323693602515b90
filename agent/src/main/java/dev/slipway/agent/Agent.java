package dev.slipway.agent;

import dev.slipway.agent.backend.ExecutionBackend;
import dev.slipway.agent.backend.process.ProcessBackend;
import dev.slipway.agent.backend.process.ProcessConfig;
import dev.slipway.agent.backend.process.RunUser;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An agent. It leases orders from its server, runs them, and reports. Runs outlive it: one that is started again on the same data
 * folder takes them up.
 */
public final class Agent {
    private final AgentConfig config;
    private @Nullable AgentFolder folder;
    private @Nullable LeaseLoop loop;

    public Agent(AgentConfig config) {
        this.config = config;
    }

    /**
     * Begins to call the server; returns at once, whether the server is there or not.
     *
     * @throws IllegalStateException when another agent works in the data folder, or this one was started before
     * @throws IllegalArgumentException when the user that runs are to be carried out as cannot be used
     */
    public synchronized void start() {
        if (loop != null) {
            throw new IllegalStateException("This agent was started before");
        }
        var user = RunUser.choose(config.runAs());
        Path cache = Optional.ofNullable(config.pluginCache())
                .orElseGet(() -> config.data().resolve("plugin-cache"));
        var opened = new AgentFolder(config.data(), user);
        opened.open(cache);
        folder = opened;
        ExecutionBackend backend = new ProcessBackend(
                new ProcessConfig(config.data().resolve("runs"), user, config.logLimit(), config.searchPath()));
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        var calls = new ServerCalls(client, config.server(), config.token());
        var technologies = Technologies.of(config, cache, user, client);
        loop = new LeaseLoop(config, opened.instance(), calls, backend, technologies);
        loop.begin();
    }

    /**
     * Stops in an orderly way: takes no more orders, interrupts the runs, and reports them as interrupted, so that they go on at
     * the next start. What cannot be done in time is left to the next start as well. Blocks; harmless when repeated.
     */
    public void stop(Duration limit) {
        end(at -> at.stop(limit));
    }

    /** Lets go of everything at once, the way a killed process does; for tests. */
    void abandon() {
        end(LeaseLoop::abandon);
    }

    private interface Parting {
        void from(LeaseLoop loop) throws InterruptedException;
    }

    private synchronized void end(Parting parting) {
        if (loop == null || folder == null) {
            return;
        }
        try {
            parting.from(loop);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            folder.close();
            folder = null;
        }
    }
}
