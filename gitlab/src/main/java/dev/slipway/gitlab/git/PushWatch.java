package dev.slipway.gitlab.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Learns what a push has changed from git itself: a {@code post-receive} hook writes down each reference, into a file of its own
 * for every push, so that pushes at the same moment are not mixed up.
 */
final class PushWatch {
    private static final String SCRIPT = """
            #!/bin/sh
            cat >> "$STAND_IN_PUSHED"
            """;
    private final Path folder;

    PushWatch(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Path script = Files.writeString(folder.resolve("post-receive"), SCRIPT);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    /** A file for one push. */
    Path begin() throws IOException {
        return Files.createTempFile(folder, "pushed", ".refs");
    }

    /** Prepares the git that receives a push. */
    void watch(ProcessBuilder git, Path file) {
        git.environment().put("STAND_IN_PUSHED", file.toString());
        git.environment().put("GIT_CONFIG_COUNT", "1");
        git.environment().put("GIT_CONFIG_KEY_0", "core.hooksPath");
        git.environment().put("GIT_CONFIG_VALUE_0", folder.toString());
    }

    /** What the push has changed; forgets it. */
    static List<RefChange> end(Path file) throws IOException {
        List<RefChange> changes = Files.readAllLines(file).stream()
                .map(line -> line.split(" ", 3))
                .map(part -> new RefChange(part[2], part[0], part[1]))
                .toList();
        Files.delete(file);
        return changes;
    }
}
