package dev.slipway.host;

import dev.slipway.kernel.Secret;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a Git host's token endpoint gave.
 *
 * @param refresh good for one refresh; null where the host gives none
 * @param expires null for tokens that do not expire
 */
public record OAuthTokens(
        Secret access,
        @Nullable Secret refresh,
        List<String> scopes,
        @Nullable Instant expires) {}
