package dev.slipway.wire.repository;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Git host of the account as an administrator wants it. In a change, what is absent stays as it is and an empty text removes.
 *
 * @param type {@code gitlab} or {@code gitlabEnterprise}, which are the same
 * @param access {@code read_only} or {@code full}, which webhooks and commit statuses need
 * @param certificateAuthority certificates in PEM
 * @param details base URL and token as an older client gives them
 * @param repos not used; older clients send it
 */
public record GitHostRequest(
        @Nullable String name,
        @Nullable String type,
        @Nullable String baseUrl,
        @Nullable String repositoriesApplicationId,
        @Nullable String repositoriesApplicationSecret,
        @Nullable String signInApplicationId,
        @Nullable String signInApplicationSecret,
        @Nullable String access,
        @Nullable Boolean allowPrivateAddress,
        @Nullable String certificateAuthority,
        @Nullable String proxyUrl,
        @Nullable Boolean proxyAllowPrivateAddress,
        @Nullable Integer timeoutSeconds,
        @Nullable Details details,
        @Nullable List<String> repos) {
    /** @param token tried out and not kept */
    public record Details(
            @Nullable String baseUrl, @Nullable String token) {
        @Override
        public String toString() {
            return "Details[" + baseUrl + "]";
        }
    }

    @Override
    public String toString() {
        return "GitHostRequest[" + name + ", " + baseUrl + "]";
    }
}
