package dev.slipway.gitlab.git;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bare repositories of all projects, by project id. */
public final class Repositories {
    private final Path folder;
    private final GitCommand git;
    private final PushWatch watch;

    /** Repositories below a folder, which is made when missing. */
    public Repositories(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder).toAbsolutePath();
        this.git = new GitCommand(Files.createDirectories(this.folder.resolve("home")));
        this.watch = new PushWatch(this.folder.resolve("hooks"));
    }

    GitCommand git() {
        return git;
    }

    PushWatch watch() {
        return watch;
    }

    /** Where a project's repository lies. */
    public Path path(long project) {
        return folder.resolve(project + ".git");
    }

    /** The repository of a project, to read from. */
    public Repository open(long project) {
        return new Repository(git, path(project));
    }

    /** Makes an empty repository; does nothing when it is there already. */
    public Repository create(long project, String defaultBranch) throws IOException {
        if (!Files.exists(path(project).resolve("HEAD"))) {
            git.must(
                    folder,
                    Map.of(),
                    "init",
                    "-q",
                    "--bare",
                    "-b",
                    defaultBranch,
                    path(project).toString());
        }
        return open(project);
    }

    /** Removes a project's repository. */
    public void delete(long project) throws IOException {
        if (Files.exists(path(project))) {
            wipe(path(project));
        }
    }

    static void wipe(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, @Nullable IOException broken) throws IOException {
                if (broken != null) {
                    throw broken;
                }
                Files.delete(done);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
