package dev.slipway.agent.tech;

import dev.slipway.agent.backend.RunRefused;
import dev.slipway.agent.backend.process.RunUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the programs that runs need.
 *
 * @param chosen by name, instead of what the search path has
 * @param searchPath folders to look in
 * @param user who must be able to run them
 * @param shelf folder for copies of programs that lie where that user may not go
 */
public record Programs(Map<String, Path> chosen, List<Path> searchPath, RunUser user, Path shelf) {
    /**
     * The program of this name.
     *
     * @param advice how to get it
     * @throws RunRefused when it is not there
     */
    public Path find(String name, String advice) throws IOException, RunRefused {
        var program = installed(name);
        if (program.isEmpty()) {
            throw new RunRefused("The program '" + name + "' is not installed where the agent runs. " + advice);
        }
        return reachable(name, program.get().toRealPath());
    }

    /** Whether there is one of this name now. */
    public boolean has(String name) {
        return installed(name).isPresent();
    }

    private Optional<Path> installed(String name) {
        var candidates = chosen.containsKey(name)
                ? Stream.of(chosen.get(name))
                : searchPath.stream().map(folder -> folder.resolve(name));
        return candidates
                .filter(candidate -> Files.isRegularFile(candidate) && Files.isExecutable(candidate))
                .findFirst();
    }

    private Path reachable(String name, Path program) throws IOException {
        try {
            user.checkItCanReach(program);
            return program;
        } catch (RunRefused _) {
            return copy(name, program);
        }
    }

    private synchronized Path copy(String name, Path program) throws IOException {
        Path copy =
                shelf.resolve(name + "-" + Files.getLastModifiedTime(program).toMillis() + "-" + Files.size(program));
        if (!Files.exists(copy)) {
            Files.createDirectories(shelf);
            user.letThrough(shelf);
            Path fresh = Files.createTempFile(shelf, name, ".new");
            Files.copy(program, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(fresh, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }
}
