package dev.slipway.contribution;

/**
 * What became of a wish to have a blueprint in Git.
 *
 * @param message the same in a sentence
 * @param url the merge request's page; of the file where it is there already
 * @param reference what people call the merge request, such as {@code !12}; empty where there is none
 * @param branch that brings the file, or has it already
 */
record Contribution(
        State state, String message, String url, String reference, String repository, String path, String branch) {
    /** How it can end well. */
    enum State {
        OPENED,
        UPDATED,
        OPEN_ALREADY,
        NOTHING_TO_DO
    }
}
