package dev.slipway.wire.repository;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How connecting went, for each repository in the order of the request. */
public record BulkBody(List<Result> results, int connected, int failed) {
    /** @param status of the new connection */
    public record Result(
            @Nullable String repositoryUrl,
            @Nullable String repositoryName,
            boolean ok,
            @Nullable String status,
            RepositoryBody.@Nullable Fault problem) {}
}
