package dev.slipway.wire.repository;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Request to change how a repository is connected; what is absent stays. With a token that token is used from now on, with the name
 * of a credential that one, with an empty name what the caller granted at the host; asking for nothing connects again as it was, a grant by that of
 * the caller.
 *
 * @param username what Git is shown with the token, of a deploy token
 * @param standbyCredentialName the credential to go on with while the first is refused; an empty text takes it away
 */
public record ChangeRequest(
        @Nullable String credentialName,
        @JsonAlias("token") @Nullable String accessToken,
        @Nullable List<String> agents,
        @Nullable Boolean useAllAgents,
        @Nullable Boolean eacAutoRegistration,
        @Nullable String username,
        @Nullable String standbyCredentialName) {
    /** Whether nothing in particular is asked for, which means to connect again as it was. */
    @JsonIgnore
    public boolean isEmpty() {
        return equals(new ChangeRequest(null, null, null, null, null, null, null));
    }

    @Override
    public String toString() {
        return "ChangeRequest[" + credentialName + "]";
    }
}
