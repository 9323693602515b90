package dev.slipway.agent.tech.terraform;

import dev.slipway.wire.work.GrainWork.SourceCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Results of {@code init} by what they depend on, so that the next run of the same needs none. Only a help: what is not here, or cannot be
 * read, is made again.
 *
 * @param folder the agent's own; runs may not write there
 */
public record InitShelf(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(InitShelf.class);
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}([0-9a-f]{24})?");
    private static final int MOST = 500;
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Names what the result depends on for a module that fetches nothing: the tool and where the state is, whatever the module.
     *
     * @throws IOException when the program is not there
     */
    static String key(Path program, String backend) throws IOException {
        String version = Files.size(program) + " " + Files.getLastModifiedTime(program);
        return digest(List.of(program.toString(), version, backend));
    }

    /**
     * Names what it depends on for any module.
     *
     * @return empty for a source that is no commit, for that may be another one the next time
     */
    static Optional<String> key(Path program, String backend, SourceCode source) throws IOException {
        return COMMIT.matcher(source.commit()).matches()
                ? Optional.of(digest(List.of(key(program, backend), source.url(), source.commit(), source.path())))
                : Optional.empty();
    }

    Optional<InitResult> find(String key) {
        Path file = file(key);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var found = JSON.readValue(Files.readAllBytes(file), InitResult.class);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(found);
        } catch (IOException | JacksonException unreadable) {
            LOG.warn("What init made cannot be read again, so it runs anew: {}: {}", file, unreadable.toString());
            return Optional.empty();
        }
    }

    void put(String key, InitResult result) {
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "init", ".new");
            Files.write(fresh, JSON.writeValueAsBytes(result));
            Files.move(fresh, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forgetOldest();
        } catch (IOException full) {
            LOG.warn("What init made cannot be kept, so it runs anew the next time: {}", full.toString());
        }
    }

    void forget(String key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException kept) {
            LOG.warn("What init made stays though it may be of no use: {}", kept.toString());
        }
    }

    private void forgetOldest() throws IOException {
        try (var files = Files.list(folder)) {
            var byAge = files.sorted(Comparator.comparing(InitShelf::lastUsed).reversed())
                    .skip(MOST)
                    .toList();
            for (Path old : byAge) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static Instant lastUsed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException _) {
            return Instant.EPOCH;
        }
    }

    private Path file(String key) {
        return folder.resolve(key + ".json");
    }

    private static String digest(List<String> parts) {
        try {
            byte[] text = String.join("\0", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
