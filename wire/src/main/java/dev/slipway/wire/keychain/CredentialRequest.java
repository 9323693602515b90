package dev.slipway.wire.keychain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Request to keep a credential or to change one; empty texts mean absent. What a change leaves out stays, and so does the secret.
 *
 * @param cloudType {@code sourceControl} for tokens of Git hosts; other kinds are kept as they are
 * @param credentialData {@code type} and, for a Git host, {@code token}, with {@code username} for a deploy token and {@code provider}
 *     where several hosts of that kind are known
 * @param allSpacesAllowed of an account's credential: whether every space may use it
 */
public record CredentialRequest(
        @Nullable String name,
        @Nullable String description,
        @Nullable String cloudType,
        @Nullable String cloudIdentifier,
        @Nullable Map<String, @Nullable Object> credentialData,
        @Nullable List<String> allowedSpaceNames,
        @Nullable Boolean allSpacesAllowed,
        @Nullable String spaceName) {
    @Override
    public String toString() {
        return "CredentialRequest[" + name + "]";
    }
}
