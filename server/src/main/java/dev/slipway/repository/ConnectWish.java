package dev.slipway.repository;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.wire.repository.ConnectRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to connect a repository in which empty texts mean absent, as existing clients send them.
 *
 * @param username what Git is shown with the token, where that matters: of a deploy token
 * @param type kind of host as the request gives it; it must fit the host that the URL lies on
 */
record ConnectWish(
        String url,
        @Nullable Secret token,
        @Nullable String username,
        @Nullable String type,
        @Nullable String branch,
        @Nullable String name,
        @Nullable String credentialName,
        boolean useAllAgents,
        List<String> agents,
        boolean eacAutoRegistration) {
    static ConnectWish of(ConnectRequest request, @Nullable String type) {
        String url = text(request.repositoryUrl());
        if (url == null) {
            throw new Problem(
                            ErrorCode.INVALID_URL,
                            "Say which repository to connect: repository_url is missing. Any form of the project's URL will do.")
                    .inField("repository_url");
        }
        String token = text(request.accessToken());
        return new ConnectWish(
                url,
                token == null ? null : Secret.of(token),
                text(request.username()),
                type == null ? text(request.repositoryType()) : type,
                text(request.branch()),
                text(request.repositoryName()),
                text(request.credentialName()),
                request.useAllAgents() == null || request.useAllAgents(),
                Objects.requireNonNullElse(request.agents(), List.of()),
                Boolean.TRUE.equals(request.eacAutoRegistration()));
    }

    static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
