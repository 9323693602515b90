package dev.slipway.agent.backend.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What runs on this machine, as {@code /proc} tells it; see proc(5). */
final class ProcessTable {
    private static final Path PROC = Path.of("/proc");

    private ProcessTable() {}

    /**
     * A process that cannot be mistaken for a later one with the same id.
     *
     * @param start when it started, in ticks since the machine did
     */
    record Identity(long pid, long start) {
        /** Reads {@code PID START}; null when it is not written yet. */
        static @Nullable Identity parse(String text) {
            String[] parts = text.strip().split(" ", -1);
            return parts.length == 2 && !text.isEmpty() && text.endsWith("\n")
                    ? new Identity(Long.parseLong(parts[0]), Long.parseLong(parts[1]))
                    : null;
        }

        boolean isAlive() {
            String stat = read(PROC.resolve(Long.toString(pid)).resolve("stat"));
            int end = stat.lastIndexOf(") ");
            if (end < 0) {
                return false;
            }
            String[] fields = stat.substring(end + 2).split(" ", -1);
            return !"Z".equals(fields[0]) && !"X".equals(fields[0]) && Long.parseLong(fields[19]) == start;
        }
    }

    /** Processes whose environment began with a variable that starts so. */
    static List<Long> marked(String... starts) throws IOException {
        var found = new ArrayList<Long>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(PROC, "[1-9]*")) {
            for (Path folder : folders) {
                if (isMarked("\0" + read(folder.resolve("environ")), starts)) {
                    found.add(Long.parseLong(folder.getFileName().toString()));
                }
            }
        }
        return found;
    }

    private static boolean isMarked(String environment, String... starts) {
        for (String start : starts) {
            if (environment.contains("\0" + start)) {
                return true;
            }
        }
        return false;
    }

    /** Kills at once, without a chance to react. */
    static void kill(List<Long> processes) {
        for (long process : processes) {
            ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /** Sends SIGINT to the group that a process leads, as the key in a terminal does. */
    static void interrupt(Identity process) throws IOException {
        if (process.isAlive()) {
            new ProcessBuilder("sh", "-c", "kill -s INT -- \"$1\"", "sh", "-" + process.pid())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }
    }

    /** Processes end while one reads about them, which is no failure. */
    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException _) {
            return "";
        }
    }
}
