package dev.slipway.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the archive that Slipway carries. */
final class PostgresBinaries {
    static final String VERSION = "18.6.0";
    static final String MAJOR = "18";

    private PostgresBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}; unpacks it first if it is not there. */
    static Path unpackedBelow(Path folder) throws IOException {
        Path home = folder.resolve("pgsql-" + VERSION);
        if (!Files.isDirectory(home)) {
            Path fresh = folder.resolve(
                    "pgsql-" + VERSION + ".unpacking-" + ProcessHandle.current().pid());
            unpack(fresh);
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return home;
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(archiveName())) {
            if (archive == null) {
                throw new DatabaseFailure("This build carries no PostgreSQL for " + System.getProperty("os.arch")
                        + ". Set SLIPWAY_DATABASE_URL to a PostgreSQL 15 or newer of your own.");
            }
            try (var entries =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
                for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                    write(entry, entries, target);
                }
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new DatabaseFailure("The PostgreSQL archive holds a path outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            boolean program = (entry.getMode() & 0b001_000_000) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String archiveName() {
        return "/postgres-linux-" + ("aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64") + ".txz";
    }
}
