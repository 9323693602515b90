package dev.slipway.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person agreed to at a Git host, as far as anybody but this room may know.
 *
 * @param account name of the person's account at the host
 * @param expires when the present token runs out, which a refresh mends; null for one that does not
 * @param broken why it is good no more; null while it is
 */
public record Consent(
        String account,
        List<String> scopes,
        @Nullable Instant expires,
        @Nullable String broken) {
    /** Whether it reaches as far as these scopes do; {@code api} holds all that a host's application may ask for. */
    public boolean covers(List<String> wanted) {
        return scopes.containsAll(wanted) || scopes.contains("api");
    }
}
