package dev.slipway.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Git repository in a folder of its own, for tests. */
public final class SampleGit {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "PATH", System.getenv("PATH"),
            "HOME", "/nonexistent",
            "GIT_CONFIG_NOSYSTEM", "1",
            "GIT_AUTHOR_NAME", "Ada",
            "GIT_AUTHOR_EMAIL", "ada@example.org",
            "GIT_COMMITTER_NAME", "Ada",
            "GIT_COMMITTER_EMAIL", "ada@example.org");

    private final Path folder;

    private SampleGit(Path folder) {
        this.folder = folder;
    }

    /** A repository without a commit. */
    public static SampleGit in(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SampleGit repository = new SampleGit(folder);
        repository.git("init", "--quiet", "--initial-branch=main", "--template=");
        return repository;
    }

    public String url() {
        return "file://" + folder.toAbsolutePath();
    }

    public Path folder() {
        return folder;
    }

    public SampleGit write(String path, String content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Commits all that was written; gives the commit's id. */
    public String commit() {
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "--message", "Change");
        return git("rev-parse", "HEAD").strip();
    }

    /** Runs Git in the repository. */
    public String git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(ENVIRONMENT);
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
