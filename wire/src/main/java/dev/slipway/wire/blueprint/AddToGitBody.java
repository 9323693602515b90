package dev.slipway.wire.blueprint;

/**
 * What became of the wish for a merge request.
 *
 * @param state {@code opened} just now, {@code updated} for an open one that brought an older version, {@code open_already}, or {@code nothing_to_do} because the file is there with the same text
 * @param message the same in a sentence
 * @param webUrl the merge request's page; of the file where there is nothing to do
 * @param reference what people call the merge request, such as {@code !12}; empty where there is none
 * @param branch that brings the file, or has it already
 */
public record AddToGitBody(
        String state,
        String message,
        String webUrl,
        String reference,
        String repositoryName,
        String filePath,
        String branch) {}
