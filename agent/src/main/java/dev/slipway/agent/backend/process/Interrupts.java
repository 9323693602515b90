package dev.slipway.agent.backend.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether runs can hear an interrupt. What a script starts in its background ignores SIGINT, all that it starts inherits that, and a shell
 * cannot take it back (POSIX.1-2017, "Shell Command Language" 2.11 and "trap"). So a server that was started with {@code &} would have
 * runs that nobody can end gracefully.
 */
final class Interrupts {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long SIGINT = 1L << (2 - 1);

    private Interrupts() {}

    /** What to put before a command so that it hears interrupts whoever started us ({@code env} of coreutils). */
    static List<String> heard() throws IOException {
        return areIgnored(Files.readAllLines(STATUS)) ? List.of("env", "--default-signal=INT") : List.of();
    }

    /** @param status lines of {@code /proc/PID/status}, where ignored signals are a mask of bits (proc_pid_status(5)) */
    static boolean areIgnored(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & SIGINT) != 0);
    }
}
