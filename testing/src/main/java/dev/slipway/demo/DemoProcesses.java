package dev.slipway.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The demo's two programs. Stopping ends the server first and takes less than ten seconds in all. */
final class DemoProcesses {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DemoFolder folder;
    private final Runnable whenOneEnds;
    private final List<Process> running = new ArrayList<>();
    private volatile boolean stopping;

    DemoProcesses(DemoFolder folder, Runnable whenOneEnds) {
        this.folder = folder;
        this.whenOneEnds = whenOneEnds;
    }

    GitLabFile startGitLab(Path jar, DemoFolder.Ports ports) throws IOException {
        var command = List.of(
                java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                jar.toString(),
                "--data",
                folder.gitlab().toString(),
                "--port",
                String.valueOf(ports.gitlab()),
                "--redirect-base",
                ports.url());
        var process = start("gitlab", command, Map.of());
        await("http://127.0.0.1:" + ports.gitlab() + "/.well-known/openid-configuration", process, "gitlab");
        return Json.read(folder.gitlab().resolve("gitlab.json"), GitLabFile.class);
    }

    /** @param bothCompilers as an installation runs it; with the first alone it starts quickly */
    void startServer(Path jar, boolean bothCompilers, DemoFolder.Ports ports) throws IOException {
        var command = List.of(
                java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + (bothCompilers ? 4 : 1),
                "-Xmx768m",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString());
        var environment = Map.of(
                "SLIPWAY_DATA", folder.slipway().toString(),
                "SERVER_PORT", String.valueOf(ports.slipway()),
                "SERVER_ADDRESS", "127.0.0.1",
                "SLIPWAY_PUBLIC_URL", ports.url());
        var process = start("slipway", command, environment);
        await(ports.url() + "/api/session", process, "slipway");
    }

    private synchronized Process start(String name, List<String> command, Map<String, String> environment)
            throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(name).toFile()));
        builder.environment().putAll(environment);
        var process = builder.start();
        running.add(process);
        folder.remember(
                running.stream().map(each -> LeftProcess.of(each.toHandle())).toList());
        var _ = process.onExit().thenRun(() -> {
            if (!stopping) {
                whenOneEnds.run();
            }
        });
        return process;
    }

    private Path log(String name) {
        return folder.logs().resolve(name + ".log");
    }

    private void await(String url, Process process, String name) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!answers(client, url)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new DemoFailure(
                            name + " did not start. The end of its log " + log(name) + ":\n" + endOf(log(name)));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }

    private static boolean answers(HttpClient client, String url) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted while waiting for " + url);
        }
    }

    private static String endOf(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }

    /** Ends all of them, the server before the stand-in it talks to. */
    synchronized void stop() {
        stopping = true;
        running.reversed().forEach(process -> end(process.toHandle()));
    }

    /** Asks a process to end and makes it when it does not. */
    static void end(ProcessHandle process) {
        process.destroy();
        long deadline = System.nanoTime() + Duration.ofMillis(8500).toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        if (process.isAlive()) {
            process.destroyForcibly();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
