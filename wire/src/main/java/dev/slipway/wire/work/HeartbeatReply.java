package dev.slipway.wire.work;

import org.jspecify.annotations.Nullable;

/**
 * The server's word to a working agent.
 *
 * @param cancel null, {@code graceful} (interrupt and let it save what it has) or {@code force}
 */
public record HeartbeatReply(long leaseSeconds, @Nullable String cancel) {}
