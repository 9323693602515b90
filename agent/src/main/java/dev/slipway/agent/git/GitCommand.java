package dev.slipway.agent.git;

import dev.slipway.agent.watch.Watch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One run of the {@code git} program: bounded in time, its whole process tree gone when it is over. */
final class GitCommand {
    private static final int LARGEST_OUTPUT = 256 * 1024 * 1024;

    private final List<String> command = new ArrayList<>(List.of("git"));
    private final Map<String, String> environment;
    private final Duration limit;
    private byte[] input = new byte[0];
    private int largestOutput = LARGEST_OUTPUT;
    private int largestCode;
    private @Nullable Credentials credentials;

    GitCommand(Map<String, String> environment, Duration limit) {
        this.environment = environment;
        this.limit = limit;
    }

    GitCommand arguments(String... arguments) {
        command.addAll(List.of(arguments));
        return this;
    }

    GitCommand input(String text) {
        input = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    /** Credentials the environment carries, so that they can be kept out of messages. */
    GitCommand hiding(@Nullable Credentials credentials) {
        this.credentials = credentials;
        return this;
    }

    /** How the standard output of a command is taken in. */
    interface OutputReader<T> {
        T read(InputStream output) throws IOException;
    }

    /** How many bytes of output are kept in memory at most; more is a failure. */
    GitCommand atMost(int bytes) {
        largestOutput = bytes;
        return this;
    }

    /** The largest exit code that is no failure, for commands that tell something by it. */
    GitCommand endingWith(int code) {
        largestCode = code;
        return this;
    }

    byte[] bytes() {
        return run(this::whole);
    }

    private byte[] whole(InputStream output) throws IOException {
        byte[] bytes = output.readNBytes(largestOutput + 1);
        if (bytes.length > largestOutput) {
            throw new GitException(
                    GitFailure.OTHER,
                    "git answered with more than " + largestOutput
                            + " bytes, which is more than is read; the repository has too many files or branches");
        }
        return bytes;
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /**
     * Runs it; blocks until it has ended, or whoever watches stops it.
     *
     * @throws GitException when it ends with a code that is a failure, or takes too long
     */
    <T> T run(OutputReader<T> reader) {
        Watch.check();
        Process process = start();
        try {
            return Watch.guarded(() -> kill(process), () -> run(process, reader));
        } finally {
            kill(process);
        }
    }

    private <T> T run(Process process, OutputReader<T> reader) {
        AtomicBoolean late = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> killWhenLate(process, late));
        try {
            GitErrors errors = new GitErrors(process.getErrorStream(), Watch.current());
            CompletableFuture<String> said = CompletableFuture.supplyAsync(errors::read, GitCommand::aside);
            aside(() -> feed(process));
            T result = reader.read(process.getInputStream());
            int code = process.waitFor();
            if (late.get()) {
                throw new GitException(GitFailure.TIMEOUT, "git took longer than " + limit.toSeconds() + " s");
            }
            if (code > largestCode) {
                throw GitWords.failure(said.join(), credentials);
            }
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GitException(GitFailure.OTHER, "git was interrupted");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            watch.interrupt();
        }
    }

    private Process start() {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new GitException(
                    GitFailure.OTHER, "The git program cannot be started; install git and put it on the PATH");
        }
    }

    private void feed(Process process) {
        try (OutputStream sink = process.getOutputStream()) {
            sink.write(input);
        } catch (IOException _) {
            // Git ended before it read everything; its exit code and message tell why.
        }
    }

    private void killWhenLate(Process process, AtomicBoolean late) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                late.set(true);
                kill(process);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void kill(Process process) {
        if (process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void aside(Runnable task) {
        Thread.ofVirtual().start(task);
    }
}
