package dev.slipway.repository;

import dev.slipway.host.ProviderId;
import dev.slipway.kernel.UserId;
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
 * @param token sealed; null unless {@code access} is {@code token}
 */
record Connection(
        Repository repository,
        ProviderId provider,
        String project,
        String url,
        String access,
        UserId person,
        String personName,
        byte @Nullable [] token,
        @Nullable String credentialName,
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
    RepositoryId id() {
        return repository.id();
    }
}
