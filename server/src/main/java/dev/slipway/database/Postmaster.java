package dev.slipway.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A running PostgreSQL, as its {@code postmaster.pid} tells: line 1 the process, line 2 the folder, line 4 the port. */
record Postmaster(ProcessHandle process, int port) {
    /** The server that runs on a cluster, if one does. A stale file whose number another program has now is seen through. */
    static Optional<Postmaster> runningIn(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 4) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> runsOn(process, cluster))
                .map(process ->
                        new Postmaster(process, Integer.parseInt(lines.get(3).trim())));
    }

    private static boolean runsOn(ProcessHandle process, Path cluster) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"))
                    .contains(cluster.toString());
        } catch (IOException _) {
            return false;
        }
    }
}
