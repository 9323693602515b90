package dev.slipway.host;

import dev.slipway.kernel.Secret;
import org.jspecify.annotations.Nullable;

/**
 * With what a Git host is asked: the host, and the token to show it.
 *
 * @param token null for asking as nobody, which shows public projects
 */
public record HostAccess(Provider provider, @Nullable Secret token) {}
