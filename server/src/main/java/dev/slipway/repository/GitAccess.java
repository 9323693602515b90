package dev.slipway.repository;

import dev.slipway.host.Provider;
import dev.slipway.kernel.Secret;
import dev.slipway.wire.work.HostRoute;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to clone a repository now.
 *
 * @param username null for a public repository
 * @param route null for a host that is reached like any other
 */
public record GitAccess(
        String url,
        @Nullable String username,
        @Nullable Secret password,
        @Nullable HostRoute route) {
    /** How agents reach a host, as it is set up here; null for like any other. */
    public static @Nullable HostRoute route(Provider provider) {
        var authority = provider.reach().authority();
        var proxy = provider.reach().proxy();
        return authority == null && proxy == null
                ? null
                : new HostRoute(
                        authority == null ? null : authority.pem(),
                        proxy == null ? null : proxy.url().toString());
    }
}
