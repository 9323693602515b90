package dev.slipway.gitlab.auth;

import dev.slipway.gitlab.model.AccessToken;
import dev.slipway.gitlab.model.Grant;
import dev.slipway.gitlab.model.Person;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has proved who they are.
 *
 * @param scopes what their token allows
 * @param token the access token that was used, null otherwise
 * @param grant the OAuth token that was used, null otherwise
 */
public record Caller(
        Person person,
        List<String> scopes,
        @Nullable AccessToken token,
        @Nullable Grant grant) {
    /** Whether the token has one of these scopes. */
    public boolean mayUse(Collection<String> accepted) {
        return scopes.stream().anyMatch(accepted::contains);
    }
}
