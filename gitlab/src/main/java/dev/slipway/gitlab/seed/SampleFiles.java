package dev.slipway.gitlab.seed;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads all files of a folder: of the file system, or of the samples inside the artifact (a jar or a classes folder). */
final class SampleFiles {
    private static final String INSIDE = "dev/slipway/gitlab/repositories";

    private SampleFiles() {}

    /** Path to content; relative folders are looked for beside the seed file first. */
    static Map<String, byte[]> read(String folder, @Nullable Path seedFile) throws IOException {
        Path beside =
                seedFile == null ? Path.of(folder) : seedFile.toAbsolutePath().resolveSibling(folder);
        if (seedFile != null && Files.isDirectory(beside)) {
            return files(beside);
        }
        Path artifact = artifact();
        if (Files.isDirectory(artifact)) {
            return files(existing(artifact.resolve(INSIDE).resolve(folder), folder));
        }
        try (FileSystem jar = FileSystems.newFileSystem(artifact)) {
            return files(existing(jar.getPath(INSIDE, folder), folder));
        }
    }

    private static Path artifact() throws IOException {
        try {
            return Path.of(SampleFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException odd) {
            throw new IOException("cannot tell where the stand-in's own files are", odd);
        }
    }

    private static Path existing(Path path, String folder) throws IOException {
        if (!Files.isDirectory(path)) {
            throw new IOException("the seed names the folder " + folder + ", which is neither beside it nor a sample");
        }
        return path;
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(root)) {
            paths = walk.filter(Files::isRegularFile).toList();
        }
        for (Path path : paths) {
            files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
        }
        return files;
    }
}
