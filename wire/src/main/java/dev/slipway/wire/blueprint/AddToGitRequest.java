package dev.slipway.wire.blueprint;

import org.jspecify.annotations.Nullable;

/**
 * Wish for a merge request that brings a stored blueprint into a repository. What is absent or empty is as the draft says.
 *
 * @param repositoryName a connected repository of the space; absent: the one of the asset that the blueprint was made of
 * @param filePath in {@code blueprints/} or below it, ending in {@code .yaml} or {@code .yml}
 * @param targetBranch absent: the branch of the repository that is followed
 * @param description an empty one stays empty
 */
public record AddToGitRequest(
        @Nullable String repositoryName,
        @Nullable String filePath,
        @Nullable String targetBranch,
        @Nullable String title,
        @Nullable String description) {}
