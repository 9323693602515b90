package dev.slipway.wire.repository;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connected repository as existing clients read it ({@code credentials} and {@code credential_name} are the same).
 *
 * @param status {@code NotAvailable}, {@code Connected}, {@code Syncing}, {@code SyncFailed} or {@code Disconnected}
 * @param statusSince since when it is so; while it fails for one reason, since the first time
 * @param nextAttempt when it is tried again by itself; null while it works
 * @param iacAssetsCount number of assets by kind
 * @param commit newest commit known on the branch
 * @param webUrl the repository's page on its Git host
 * @param connectedBy who connected it
 * @param access {@code grant} of that person, {@code token} for a credential, or {@code open} for nobody's name
 * @param standbyCredentialName what takes over while the access is refused
 * @param standbySince since when the standby does the work; null while it has nothing to do
 * @param standbyWhy what the host says to the access that the standby stands in for
 */
public record RepositoryBody(
        String name,
        String repositoryUrl,
        String repositoryType,
        String branch,
        String status,
        @Nullable Instant statusSince,
        List<Fault> errors,
        @Nullable String credentialName,
        @Nullable String credentials,
        @Nullable String token,
        boolean useAllAgents,
        List<AgentRef> agents,
        String spaceName,
        @Nullable Instant lastSynced,
        @Nullable Instant nextAttempt,
        List<String> webhookIds,
        Map<String, Integer> iacAssetsCount,
        boolean eacAutoRegistration,
        @Nullable String commit,
        @Nullable String webUrl,
        @Nullable String connectedBy,
        String access,
        @Nullable String standbyCredentialName,
        @Nullable Instant standbySince,
        @Nullable String standbyWhy) {
    /** Something that is wrong with the connection, and what mends it. */
    public record Fault(
            String message,
            @Nullable String code,
            @Nullable String action,
            @Nullable String link) {}

    /** An agent that serves the repository. */
    public record AgentRef(String name, String status) {}
}
