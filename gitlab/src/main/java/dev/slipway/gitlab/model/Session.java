package dev.slipway.gitlab.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A browser, signed in or about to.
 *
 * @param digest SHA-256 of the cookie
 * @param personId who is signed in, null before
 * @param csrf the authenticity token of all forms of this session
 * @param returnTo where to go after signing in
 */
public record Session(
        long id,
        String digest,
        @Nullable Long personId,
        String csrf,
        @Nullable String returnTo,
        Instant createdAt) implements Row {

    @Override
    public String toString() {
        return "Session[" + id + "]";
    }
}
