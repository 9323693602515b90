package dev.slipway.outbound;

import org.jspecify.annotations.Nullable;

/**
 * The way to a host: which addresses may be called, whose certificates are good, and through what the calls go.
 *
 * @param authority the only one that is trusted on this way; null for those that the platform trusts. There is no way without a check
 * @param proxy null for calling the host itself
 */
public record Route(
        AllowedAddresses allowed,
        @Nullable PrivateAuthority authority,
        @Nullable Proxy proxy) {
    /** Straight, with the platform's authorities. */
    public static Route direct(AllowedAddresses allowed) {
        return new Route(allowed, null, null);
    }
}
