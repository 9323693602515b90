package dev.slipway.wire.work;

import org.jspecify.annotations.Nullable;

/**
 * The way an agent goes to a Git host that is not reached like any other.
 *
 * @param authorities certificates in PEM that alone are trusted for the host; null for those that the agent's machine trusts
 * @param proxy address of the proxy, {@code http://host:port}; null for none but the one of the agent's own environment
 */
public record HostRoute(
        @Nullable String authorities, @Nullable String proxy) {}
