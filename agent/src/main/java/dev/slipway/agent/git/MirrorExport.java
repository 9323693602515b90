package dev.slipway.agent.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the tree of a commit into a folder: one Git process with an index of its own, so exports do not wait for each other. */
record MirrorExport(Path mirror, Map<String, String> environment, Duration limit) {
    Path run(String commit, String subPath, Path target) {
        Path root = target.toAbsolutePath().normalize();
        Path part = root.resolve(subPath).normalize();
        if (!part.startsWith(root)) {
            throw unknown(subPath, commit);
        }
        write(commit, root);
        if (!Files.exists(part)) {
            throw unknown(subPath, commit);
        }
        return part;
    }

    private void write(String commit, Path root) {
        try {
            Files.createDirectories(root);
            Path scratch = Files.createTempDirectory(mirror.toAbsolutePath().getParent(), "index-");
            Path index = scratch.resolve("index");
            try {
                Map<String, String> own = new LinkedHashMap<>(environment);
                own.put("GIT_INDEX_FILE", index.toString());
                new GitCommand(own, limit)
                        .arguments("--git-dir=" + mirror, "--work-tree=" + root)
                        .arguments("read-tree", "--reset", "-u", "--no-recurse-submodules", commit)
                        .bytes();
            } finally {
                Files.deleteIfExists(index);
                Files.deleteIfExists(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The files of a commit cannot be written to " + root, e);
        }
    }

    private static GitException unknown(String subPath, String commit) {
        return new GitException(GitFailure.UNKNOWN_PATH, "There is no '" + subPath + "' in commit " + commit);
    }
}
