package dev.slipway.gitlab.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project webhook.
 *
 * @param settings all that GitLab shows, in its order, without the secrets
 * @param token sent as X-Gitlab-Token; null when none was given
 * @param signingToken key of the signature of every delivery; null when none was given
 */
public record Hook(
        long id,
        long projectId,
        Map<String, @Nullable Object> settings,
        @Nullable String token,
        @Nullable String signingToken,
        Instant createdAt)
        implements Row {

    @Override
    public String toString() {
        return "Hook[" + id + "]";
    }
}
