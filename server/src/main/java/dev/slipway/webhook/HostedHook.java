package dev.slipway.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hook as its Git host tells of it.
 *
 * @param enabled whether the host delivers to it
 * @param disabledUntil when the host takes it up again by itself; null: not by itself, or enabled
 * @param signs whether the host says that it signs deliveries of this hook; false where it says nothing
 */
public record HostedHook(
        String id,
        String address,
        boolean enabled,
        @Nullable Instant disabledUntil,
        boolean signs) {}
