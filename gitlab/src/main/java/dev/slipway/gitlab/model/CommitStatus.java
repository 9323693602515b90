package dev.slipway.gitlab.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody says of a commit. */
public record CommitStatus(
        long id,
        long projectId,
        long pipelineId,
        long authorId,
        String sha,
        String ref,
        String name,
        String status,
        @Nullable String targetUrl,
        @Nullable String description,
        @Nullable Double coverage,
        boolean retried,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt)
        implements Row {

    /** Whether it still goes on. */
    public boolean live() {
        return status.equals("pending") || status.equals("running");
    }

    /** The same, no longer the latest of its name. */
    public CommitStatus outdated() {
        return new CommitStatus(
                id,
                projectId,
                pipelineId,
                authorId,
                sha,
                ref,
                name,
                status,
                targetUrl,
                description,
                coverage,
                true,
                createdAt,
                startedAt,
                finishedAt);
    }
}
