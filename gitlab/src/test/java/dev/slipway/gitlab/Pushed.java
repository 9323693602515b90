package dev.slipway.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A working copy of a project, changed with the real git and pushed back: how the tests fill repositories. */
public final class Pushed {
    private final Path work;

    private Pushed(Path work) {
        this.work = work;
    }

    /** Clones a labelled project as its owner. */
    public static Pushed to(Running running, String label, Path folder) throws IOException, InterruptedException {
        String address = running.url()
                        .replace(
                                "http://",
                                "http://oauth2:"
                                        + running.roster().person("owner").token() + "@")
                + "/" + running.roster().project(label).path() + ".git";
        Pushed outside = new Pushed(folder);
        outside.git("clone", "-q", address, "work");
        return new Pushed(folder.resolve("work"));
    }

    /** A working copy that is there already. */
    public static Pushed in(Path folder) {
        return new Pushed(folder);
    }

    /** Writes a file and adds it. */
    public Pushed file(String name, String text) throws IOException, InterruptedException {
        Path file = work.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
        return git("add", "--", name);
    }

    /** Makes a symbolic link and adds it. */
    public Pushed link(String name, String target) throws IOException, InterruptedException {
        Files.createSymbolicLink(work.resolve(name), Path.of(target));
        return git("add", "--", name);
    }

    /** Commits what has been added. */
    public Pushed commit(String message) throws IOException, InterruptedException {
        return git("commit", "-q", "-m", message);
    }

    /** Pushes all branches and tags. */
    public Pushed push() throws IOException, InterruptedException {
        return git("push", "-q", "origin", "--all").git("push", "-q", "origin", "--tags");
    }

    /** Runs git and insists. */
    public Pushed git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=T", "-c", "user.email=t@example.com"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of("GIT_TERMINAL_PROMPT", "0", "GIT_CONFIG_GLOBAL", "/dev/null", "LC_ALL", "C.UTF-8"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + "\n" + output)
                .isZero();
        return this;
    }
}
