package dev.slipway.repository;

import dev.slipway.agent.git.Mirror;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One commit of a repository, present in the local mirror.
 *
 * @param commit full commit id
 * @param mirror where its files can be read without network
 */
public record Checkout(Repository repository, String commit, Mirror mirror) {
    /** Whether there is a file or a folder at the path; {@code .} is always there. */
    public boolean has(String path) {
        String plain = path.replaceFirst("^(\\./|/)+", "");
        return plain.isEmpty()
                || plain.equals(".")
                || !mirror.files(commit, List.of(plain)).isEmpty();
    }

    /**
     * The text of one file; none where there is no such file, or it is larger than that.
     *
     * @param largest in bytes
     */
    public Optional<String> text(String path, long largest) {
        var found = new AtomicReference<@Nullable String>();
        mirror.blobs(
                mirror.files(commit, List.of(path)),
                largest,
                (_, bytes) -> found.set(new String(bytes, StandardCharsets.UTF_8)));
        return Optional.ofNullable(found.get());
    }
}
