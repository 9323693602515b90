package dev.slipway.agent.tech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Reads what steps left in their folder. They may be ill-disposed, and the agent may read more than they: links lead nowhere. */
public final class RunFiles {
    private RunFiles() {}

    /**
     * The content of a file; empty when there is no plain file under this very path.
     *
     * @param folder the run's own
     * @param file below it
     */
    public static Optional<byte[]> read(Path folder, Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Path straight = folder.toRealPath().resolve(folder.relativize(file.normalize()));
        return file.toRealPath().equals(straight) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }
}
