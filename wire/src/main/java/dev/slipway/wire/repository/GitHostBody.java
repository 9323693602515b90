package dev.slipway.wire.repository;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Git host of the account as administrators see it. Secrets are not shown.
 *
 * @param access {@code read_only} or {@code full}
 * @param usedBy what depends on it
 * @param probe what was found before it was saved; null where it was only read
 */
public record GitHostBody(
        String id,
        String name,
        String type,
        String baseUrl,
        @Nullable ApplicationBody repositoriesApplication,
        @Nullable ApplicationBody signInApplication,
        String access,
        boolean allowPrivateAddress,
        @Nullable AuthorityBody certificateAuthority,
        @Nullable ProxyBody proxy,
        long timeoutSeconds,
        List<String> usedBy,
        @Nullable ProbeBody probe) {
    /** An application registered at the host. */
    public record ApplicationBody(String id, boolean hasSecret, String redirectUri, List<String> scopes) {}

    /** What calls go through. */
    public record ProxyBody(String url, boolean allowPrivateAddress) {}
}
