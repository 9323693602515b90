package dev.slipway.repository;

import dev.slipway.host.ProviderId;
import dev.slipway.kernel.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * A connection, as those see it who bring news of its project.
 *
 * @param project the host's own id of the project, which several connections may share
 * @param branch the branch that is followed
 * @param commit its newest commit known; null before the first synchronisation
 * @param works whether the latest synchronisation went well
 */
public record Follower(
        RepositoryId id,
        SpaceId space,
        String name,
        ProviderId provider,
        String project,
        String webUrl,
        String branch,
        @Nullable String commit,
        boolean works) {
    static Follower of(Connection connection) {
        var repository = connection.repository();
        return new Follower(
                connection.id(),
                repository.space(),
                repository.name(),
                connection.provider(),
                connection.project(),
                repository.webUrl(),
                repository.branch(),
                repository.commit(),
                connection.status() == ConnectionStatus.CONNECTED || connection.status() == ConnectionStatus.SYNCING);
    }
}
