package dev.slipway.wire.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Request for a new API token; without an expiry it lives for 90 days.
 */
public record TokenRequest(@Nullable String title, @Nullable Instant expiresAt) {}
