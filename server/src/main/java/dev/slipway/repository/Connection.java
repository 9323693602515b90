package dev.slipway.repository;

import dev.slipway.host.ProviderId;
import dev.slipway.kernel.UserId;
import dev.slipway.keychain.Credential;
import dev.slipway.keychain.CredentialId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connected repository with all that keeps it connected, as it lies in the table.
 *
 * @param project the host's own id of the project
 * @param url as it was given
 * @param access {@code grant} of the person, {@code token} or {@code open}
 * @param person who connected it
 * @param followsDefault whether the branch was the default branch when it was connected, so that its renaming is followed
 * @param nextAttempt when it is tried again by itself; null while it works
 * @param credential with which it is connected; null unless {@code access} is {@code token}
 * @param standby what takes its place when the access is refused
 * @param standIn set while the standby is in use
 */
record Connection(
        Repository repository,
        ProviderId provider,
        String project,
        String url,
        String access,
        UserId person,
        String personName,
        @Nullable Kept credential,
        @Nullable Kept standby,
        @Nullable StandIn standIn,
        boolean useAllAgents,
        List<String> agents,
        boolean eacAutoRegistration,
        boolean archived,
        boolean followsDefault,
        ConnectionStatus status,
        Instant statusSince,
        @Nullable ConnectionFault fault,
        @Nullable Instant lastSynced,
        @Nullable Instant nextAttempt) {
    /** A credential by its id, and the name under which it is kept for good. */
    record Kept(CredentialId id, String name) {
        static @Nullable Kept of(@Nullable Credential credential) {
            return credential == null ? null : new Kept(credential.id(), credential.name());
        }
    }

    /** Since when the standby does the work, and why. */
    record StandIn(Instant since, String why) {}

    @Nullable
    String credentialName() {
        return credential == null ? null : credential.name();
    }

    RepositoryId id() {
        return repository.id();
    }
}
