package dev.slipway.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * An agent of its own: {@code --server URL --token-file FILE --data FOLDER --name NAME [--capacity N]}. The token's file is read at
 * each call, so that it can be renewed. {@code SLIPWAY_RUN_AS} names the user for the runs when the agent is root.
 */
public final class AgentMain {
    private static final Duration STOP = Duration.ofSeconds(9);

    private AgentMain() {}

    /** Runs until the process is told to end. */
    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> options = options(arguments);
        Path token = Path.of(required(options, "token-file"));
        var config = AgentConfig.of(
                        URI.create(required(options, "server")),
                        () -> read(token),
                        Path.of(required(options, "data")),
                        options.getOrDefault("name", "agent"))
                .withCapacity(Integer.parseInt(options.getOrDefault("capacity", "4")))
                .withRunAs(System.getenv("SLIPWAY_RUN_AS"));
        var agent = new Agent(config);
        agent.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> agent.stop(STOP), "agent-stop"));
        new CountDownLatch(1).await();
    }

    static Map<String, String> options(String... arguments) {
        var options = new HashMap<String, String>();
        for (int at = 0; at < arguments.length; at += 2) {
            if (!arguments[at].startsWith("--") || at + 1 == arguments.length) {
                throw new IllegalArgumentException("Expected --option value, found: " + arguments[at]);
            }
            options.put(arguments[at].substring(2), arguments[at + 1]);
        }
        return options;
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Missing --" + name
                    + "; usage: --server URL --token-file FILE --data FOLDER --name NAME [--capacity N]");
        }
        return value;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The token cannot be read from " + file, e);
        }
    }
}
