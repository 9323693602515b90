package dev.slipway.gitlab.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A merge request within one project.
 *
 * @param iid its number in the project
 * @param sha the newest commit of the source branch
 * @param state {@code opened}, {@code closed} or {@code merged}
 * @param endedAt when it was closed or merged
 */
public record MergeRequest(
        long id,
        long iid,
        long projectId,
        String title,
        String description,
        String sourceBranch,
        String targetBranch,
        long authorId,
        String sha,
        String state,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant endedAt)
        implements Row {

    /** Whether it can still change. */
    public boolean opened() {
        return state.equals("opened");
    }

    /** The same with another newest commit. */
    public MergeRequest at(String newSha, Instant now) {
        return new MergeRequest(
                id,
                iid,
                projectId,
                title,
                description,
                sourceBranch,
                targetBranch,
                authorId,
                newSha,
                state,
                createdAt,
                now,
                endedAt);
    }

    /** The same in another state. */
    public MergeRequest in(String newState, Instant now) {
        return new MergeRequest(
                id,
                iid,
                projectId,
                title,
                description,
                sourceBranch,
                targetBranch,
                authorId,
                sha,
                newState,
                createdAt,
                now,
                newState.equals("opened") ? null : now);
    }

    /** The same with another title, description and target. */
    public MergeRequest told(String newTitle, String newDescription, String newTarget, Instant now) {
        return new MergeRequest(
                id,
                iid,
                projectId,
                newTitle,
                newDescription,
                sourceBranch,
                newTarget,
                authorId,
                sha,
                state,
                createdAt,
                now,
                endedAt);
    }
}
