package dev.slipway.gitlab.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the installed git, apart from all configuration of the machine and its user. */
final class GitCommand {
    private final Path home;

    GitCommand(Path home) {
        this.home = home;
    }

    /** What a command said. */
    static final class Result {
        private final int exit;
        private final byte[] out;

        Result(int exit, byte[] out) {
            this.exit = exit;
            this.out = out;
        }

        int exit() {
            return exit;
        }

        byte[] out() {
            return out;
        }

        boolean ok() {
            return exit == 0;
        }

        String text() {
            return new String(out, StandardCharsets.UTF_8);
        }
    }

    /** Settings that hold for every git here, as environment. */
    Map<String, String> environment() {
        return Map.of(
                "PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"),
                "HOME", home.toString(),
                "LC_ALL", "C.UTF-8",
                "GIT_CONFIG_NOSYSTEM", "1",
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_TERMINAL_PROMPT", "0");
    }

    ProcessBuilder prepare(Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotePath=false", "-c", "safe.directory=*"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment());
        return builder;
    }

    /** Runs to the end; what git complains about is dropped, the exit code says enough. */
    Result run(Path folder, Map<String, String> more, String... arguments) throws IOException {
        ProcessBuilder builder = prepare(folder, List.of(arguments));
        builder.environment().putAll(more);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        try (InputStream out = process.getInputStream()) {
            process.getOutputStream().close();
            byte[] bytes = out.readAllBytes();
            return new Result(process.waitFor(), bytes);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while git was running");
        } finally {
            process.destroy();
        }
    }

    Result run(Path folder, String... arguments) throws IOException {
        return run(folder, Map.of(), arguments);
    }

    /** Runs and insists. */
    Result must(Path folder, Map<String, String> more, String... arguments) throws IOException {
        Result result = run(folder, more, arguments);
        if (!result.ok()) {
            throw new IOException("git " + String.join(" ", arguments) + " ended with " + result.exit());
        }
        return result;
    }
}
