package dev.slipway.agent;

import dev.slipway.agent.backend.process.ProcessConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How an agent is set up.
 *
 * @param server base address of the server, without {@code /api}
 * @param token asked for at each call, so that it can be renewed; never printed
 * @param data folder for runs, mirrors and caches; made when missing
 * @param name for the log
 * @param capacity how many orders at a time
 * @param runAs user for the runs when the agent is root; null: an existing unprivileged one
 * @param pluginCache folder for Terraform providers; null: one in the data folder
 * @param programs instead of what {@code PATH} has, by the name of the command
 * @param searchPath {@code PATH} of the runs
 * @param logLimit bytes of output that a run keeps
 * @param interruptGrace how long a cancelled run may take to end by itself
 * @param stopGrace the same when the agent stops
 * @param stateRetries how often a tool tries again when its state cannot be reached, about three seconds each
 */
public record AgentConfig(
        URI server,
        Supplier<String> token,
        Path data,
        String name,
        int capacity,
        @Nullable String runAs,
        @Nullable Path pluginCache,
        Map<String, Path> programs,
        String searchPath,
        long logLimit,
        Duration interruptGrace,
        Duration stopGrace,
        int stateRetries) {
    public AgentConfig {
        data = data.toAbsolutePath().normalize();
        programs = Map.copyOf(programs);
        if (capacity < 1) {
            throw new IllegalArgumentException("An agent must be able to take at least one order");
        }
    }

    /** The usual: four orders at a time, 20 MB of output, half a minute to end by itself. */
    public static AgentConfig of(URI server, Supplier<String> token, Path data, String name) {
        return new AgentConfig(
                server,
                token,
                data,
                name,
                4,
                null,
                null,
                Map.of(),
                ProcessConfig.USUAL_PATH,
                20L * 1024 * 1024,
                Duration.ofSeconds(30),
                Duration.ofSeconds(6),
                30);
    }

    /** The same with another number of orders at a time. */
    public AgentConfig withCapacity(int orders) {
        return new AgentConfig(
                server,
                token,
                data,
                name,
                orders,
                runAs,
                pluginCache,
                programs,
                searchPath,
                logLimit,
                interruptGrace,
                stopGrace,
                stateRetries);
    }

    /** The same with another user for the runs. */
    public AgentConfig withRunAs(@Nullable String user) {
        return new AgentConfig(
                server,
                token,
                data,
                name,
                capacity,
                user,
                pluginCache,
                programs,
                searchPath,
                logLimit,
                interruptGrace,
                stopGrace,
                stateRetries);
    }

    /** The same with programs of one's choice. */
    public AgentConfig withPrograms(Map<String, Path> chosen) {
        return new AgentConfig(
                server,
                token,
                data,
                name,
                capacity,
                runAs,
                pluginCache,
                chosen,
                searchPath,
                logLimit,
                interruptGrace,
                stopGrace,
                stateRetries);
    }

    /** The same with other patience: for a cancelled run, for one at the agent's stop, and for the state. */
    public AgentConfig withPatience(Duration interrupt, Duration stop, int retries) {
        return new AgentConfig(
                server,
                token,
                data,
                name,
                capacity,
                runAs,
                pluginCache,
                programs,
                searchPath,
                logLimit,
                interrupt,
                stop,
                retries);
    }

    @Override
    public String toString() {
        return "AgentConfig[" + name + " at " + server + "]";
    }
}
