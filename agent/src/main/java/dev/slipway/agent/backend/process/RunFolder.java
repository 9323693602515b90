package dev.slipway.agent.backend.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folder of one run: {@code control} is the agent's alone, {@code work} belongs to the steps. */
record RunFolder(Path root) {
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    Path control() {
        return root.resolve("control");
    }

    Path work() {
        return root.resolve("work");
    }

    Path log() {
        return control().resolve("log");
    }

    boolean exists() {
        return Files.exists(control().resolve("birth"));
    }

    /** Whether anything is there. It goes only when no process of the run is left, so without it there is none. */
    boolean isThere() {
        return Files.exists(root);
    }

    /** Makes it anew, readable for its owner alone. */
    void make(RunUser user) throws IOException {
        delete();
        Files.createDirectory(root, PRIVATE);
        user.letThrough(root);
        Files.createDirectory(control(), PRIVATE);
        for (Path folder : new Path[] {work(), work().resolve("home"), work().resolve("tmp")}) {
            Files.createDirectory(folder, PRIVATE);
        }
    }

    /** Writes a small file of the control folder, all of it or nothing. */
    void write(String name, String text) throws IOException {
        Path fresh = control().resolve(name + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, control().resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void append(String name, String text) throws IOException {
        Files.writeString(control().resolve(name), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    boolean has(String name) {
        return Files.exists(control().resolve(name));
    }

    void drop(String name) throws IOException {
        Files.deleteIfExists(control().resolve(name));
    }

    /** A small file of the control folder; null when it is not there. */
    @Nullable
    String read(String name) throws IOException {
        try {
            return Files.readString(control().resolve(name), StandardCharsets.UTF_8);
        } catch (NoSuchFileException _) {
            return null;
        }
    }

    /** Removes all of it; harmless when it is not there. The birth goes first: what is half removed counts as not there. */
    void delete() throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        drop("birth");
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
