package dev.slipway.wire.keychain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credential without its secret, and what its Git host tells of it.
 *
 * @param spaceName null for one of the account
 * @param state {@code ok}, {@code expiring}, {@code broken}, or {@code unknown} for what no Git host was asked about
 * @param broken why it does not work; null while it does
 * @param kind {@code personal_access_token}, {@code group_access_token}, {@code project_access_token}, {@code deploy_token},
 *     {@code oauth_token} or {@code unknown}
 * @param owner account at the host that the token acts as, a bot's for tokens of groups and projects
 * @param role role of that account where the token belongs
 * @param place group or project that the token belongs to
 * @param page where tokens like this are made at the host
 * @param cloneOnly whether it opens Git and not the host's API
 * @param rotates whether it is exchanged for a new one by itself before it expires
 * @param rotationProblem why the last attempt to exchange it was refused
 */
public record CredentialBody(
        String name,
        @Nullable String description,
        String cloudType,
        String cloudIdentifier,
        @Nullable String spaceName,
        boolean allSpacesAllowed,
        List<String> allowedSpaceNames,
        Data credentialData,
        String state,
        @Nullable String broken,
        @Nullable Instant brokenSince,
        @Nullable String provider,
        String kind,
        @Nullable String tokenName,
        List<String> scopes,
        @Nullable Instant expiresAt,
        @Nullable String owner,
        @Nullable String ownerName,
        boolean bot,
        @Nullable String role,
        @Nullable String place,
        @Nullable String page,
        boolean cloneOnly,
        boolean rotates,
        @Nullable Instant rotatedAt,
        @Nullable String rotationProblem,
        @Nullable Instant lastChecked,
        List<Use> usedBy,
        String createdBy,
        Instant createdAt) {
    /** What of the given data may be seen. */
    public record Data(String type, @Nullable String username) {}

    /** A repository that is connected with it, or has it in reserve. */
    public record Use(String spaceName, String repositoryName, boolean standby) {}
}
