package dev.slipway.wire.identity;

import org.jspecify.annotations.Nullable;

/**
 * The answers of the set-up page.
 *
 * @param token the one-time token of the set-up link
 * @param allowPrivateAddress whether GitLab may live on a private or loopback address
 * @param access {@code read_only} or {@code full}, which webhooks and commit statuses need; absent: read only
 * @param certificateAuthority certificates in PEM, where GitLab's is from the company's own authority
 */
public record SetupRequest(
        String token,
        String publicUrl,
        String gitlabUrl,
        String signInApplicationId,
        String signInApplicationSecret,
        String repositoriesApplicationId,
        String repositoriesApplicationSecret,
        boolean allowPrivateAddress,
        @Nullable String access,
        @Nullable String certificateAuthority,
        @Nullable String proxyUrl,
        @Nullable Boolean proxyAllowPrivateAddress) {
    @Override
    public String toString() {
        return "SetupRequest[" + gitlabUrl + "]";
    }
}
