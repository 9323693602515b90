package dev.slipway.agent.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The files of one mirror: its folder, the mark that it is damaged, and the exchange for a new one. */
record MirrorFolder(Path path) {
    boolean isUsable() {
        return Files.isRegularFile(path.resolve("HEAD")) && !Files.exists(mark());
    }

    /** Leaves a mark, so that the next fetch builds the mirror anew, whichever process does it. */
    void markDamaged() {
        try {
            if (Files.isDirectory(path)) {
                Files.write(mark(), new byte[0]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An unused folder beside the mirror. */
    MirrorFolder fresh() {
        return new MirrorFolder(path.resolveSibling(path.getFileName() + "." + UUID.randomUUID()));
    }

    /** Puts a freshly built mirror in this one's place. */
    void replaceBy(MirrorFolder fresh) {
        try {
            MirrorFolder old = fresh();
            if (Files.exists(path)) {
                Files.move(path, old.path(), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(fresh.path(), path, StandardCopyOption.ATOMIC_MOVE);
            old.delete();
        } catch (IOException e) {
            throw new UncheckedIOException("A Git mirror cannot be exchanged: " + path, e);
        }
    }

    /** Removes lock files that a killed Git left behind. Only to be called by who holds the mirror's lock. */
    void removeStaleLocks() {
        walk(new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.getFileName().toString().endsWith(".lock")) {
                    Files.deleteIfExists(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    void delete() {
        walk(new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void walk(SimpleFileVisitor<Path> visitor) {
        try {
            if (Files.exists(path)) {
                Files.walkFileTree(path, visitor);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path mark() {
        return path.resolve("slipway-damaged");
    }
}
