package dev.slipway.wire.repository;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Request to change how a repository is connected; what is absent stays. With a token that token is used from now on, with the name
 * of a credential the token kept under it.
 */
public record ChangeRequest(
        @Nullable String credentialName,
        @JsonAlias("token") @Nullable String accessToken,
        @Nullable List<String> agents,
        @Nullable Boolean useAllAgents,
        @Nullable Boolean eacAutoRegistration) {
    @Override
    public String toString() {
        return "ChangeRequest[" + credentialName + "]";
    }
}
