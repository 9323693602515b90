package dev.slipway.wire.repository;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Request to connect a repository. With {@code access_token} that token is used, and kept as a credential named {@code
 * credential_name} or else as the repository; with {@code credential_name} alone the credential of that name; with neither the caller's
 * own grant for the Git host.
 *
 * @param repositoryUrl any form of the project's URL
 * @param username what Git is shown with the token, of a deploy token
 * @param branch branch to follow; absent or empty: the project's default branch
 */
public record ConnectRequest(
        @Nullable String repositoryUrl,
        @JsonAlias("token") @Nullable String accessToken,
        @Nullable String repositoryType,
        @Nullable String branch,
        @Nullable String repositoryName,
        @Nullable String credentialName,
        @Nullable Boolean useAllAgents,
        @Nullable List<String> agents,
        @Nullable Boolean eacAutoRegistration,
        @Nullable String type,
        @Nullable String username) {
    @Override
    public String toString() {
        return "ConnectRequest[" + repositoryUrl + "]";
    }
}
