package dev.slipway.wire.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fresh API token: the only time its secret is shown.
 */
public record NewTokenBody(
        String id,
        String accessToken,
        String title,
        @Nullable Instant expiresAt) {
    @Override
    public String toString() {
        return "NewTokenBody[" + id + "]";
    }
}
