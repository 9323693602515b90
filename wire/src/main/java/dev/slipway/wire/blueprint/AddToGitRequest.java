package dev.slipway.wire.blueprint;

import org.jspecify.annotations.Nullable;

/**
 * Wish for a merge request that brings a blueprint's text into a repository. What is absent or empty is as the draft says.
 *
 * @param repositoryName a connected repository of the space; absent: the one of the asset that the blueprint was made of
 * @param filePath in {@code blueprints/} or below it, ending in {@code .yaml} or {@code .yml}
 * @param targetBranch absent: the branch of the repository that is followed
 * @param description an empty one stays empty
 * @param yaml the text to bring, for a blueprint that lies in a repository; a stored one brings what is stored
 * @param basedOn the version of the blueprint that such a text was made from
 */
public record AddToGitRequest(
        @Nullable String repositoryName,
        @Nullable String filePath,
        @Nullable String targetBranch,
        @Nullable String title,
        @Nullable String description,
        @Nullable String yaml,
        @Nullable Integer basedOn) {}
