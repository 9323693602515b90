package dev.slipway.wire.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An API token as listed; the secret itself is never shown again.
 *
 * @param prefix first characters of the token, to recognise it by
 */
public record TokenBody(
        String id,
        String user,
        String title,
        String prefix,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
