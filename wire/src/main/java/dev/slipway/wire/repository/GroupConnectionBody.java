package dev.slipway.wire.repository;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connected group.
 *
 * @param state {@code syncing}, {@code connected}, {@code failed} or {@code held}
 * @param known how many of its projects fit the rules
 * @param connected how many of these are connected
 * @param problems how many could not be
 * @param held paths of the projects that disappeared and wait for somebody's word
 * @param projects each project; null in lists
 */
public record GroupConnectionBody(
        String id,
        String groupUrl,
        String groupPath,
        String groupName,
        String provider,
        List<String> include,
        List<String> exclude,
        boolean archived,
        boolean forks,
        List<String> topics,
        @Nullable String branch,
        String state,
        Instant stateSince,
        @Nullable Instant lastSynced,
        @Nullable Instant nextAttempt,
        String connectedBy,
        RepositoryBody.@Nullable Fault problem,
        int known,
        int connected,
        int problems,
        List<String> held,
        @Nullable List<Project> projects) {
    /** @param state {@code connected}, {@code problem} or {@code missing} */
    public record Project(
            String projectId,
            String path,
            @Nullable String repositoryName,
            String state,
            RepositoryBody.@Nullable Fault problem) {}
}
