package dev.slipway.gitlab.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An authorization code: good for ten minutes and one exchange. */
public record Code(
        long id,
        String digest,
        long applicationId,
        long personId,
        String redirectUri,
        List<String> scopes,
        @Nullable String challenge,
        @Nullable String challengeMethod,
        @Nullable String nonce,
        Instant authenticatedAt,
        Instant createdAt)
        implements Row {

    @Override
    public String toString() {
        return "Code[" + id + "]";
    }
}
