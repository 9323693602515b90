package dev.slipway.gitlab;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The stand-in as a process: prints {@code READY <url>} once it answers, runs until SIGTERM or SIGINT. */
public final class Main {
    private static final String USAGE = """
            usage: java -jar slipway-gitlab.jar --data DIR [--port P] [--host 127.0.0.1] [--seed FILE]
                        [--control-token T] [--external-url U] [--redirect-base U]
            """;
    private static final Set<String> NAMES =
            Set.of("data", "port", "host", "seed", "control-token", "external-url", "redirect-base");

    private Main() {}

    /** Starts; ends with 2 when the arguments are wrong and with 1 when it cannot start. */
    public static void main(String[] arguments) throws InterruptedException {
        quiet();
        Options options;
        try {
            options = options(List.of(arguments));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.print(USAGE);
            System.exit(2);
            return;
        }
        run(options);
    }

    private static void run(Options options) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            GitLabStandIn standIn = GitLabStandIn.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(standIn, stopped), "stop"));
            System.out.println("READY " + standIn.url());
            System.out.flush();
        } catch (IOException | IllegalArgumentException broken) {
            System.err.println("The GitLab stand-in cannot start: " + broken.getMessage());
            System.exit(1);
        }
        stopped.await();
    }

    private static void stop(GitLabStandIn standIn, CountDownLatch stopped) {
        try {
            standIn.close();
        } catch (IOException broken) {
            System.err.println("The GitLab stand-in did not stop cleanly: " + broken.getMessage());
        }
        stopped.countDown();
    }

    private static void quiet() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    static Options options(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i).startsWith("--") ? arguments.get(i).substring(2) : "";
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("unknown argument " + arguments.get(i));
            }
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException("--" + name + " needs a value");
            }
            given.put(name, arguments.get(i + 1));
        }
        String data = given.get("data");
        if (data == null) {
            throw new IllegalArgumentException("--data is missing");
        }
        return new Options(
                Path.of(data),
                given.getOrDefault("host", "127.0.0.1"),
                port(given.getOrDefault("port", "0")),
                path(given.get("seed")),
                given.get("control-token"),
                given.get("external-url"),
                given.get("redirect-base"));
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null ? null : Path.of(text);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("--port must be a number, not " + text);
        }
        throw new IllegalArgumentException("--port must be between 0 and 65535, not " + text);
    }
}
