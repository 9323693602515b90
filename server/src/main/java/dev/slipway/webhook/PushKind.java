package dev.slipway.webhook;

/** What a push did to a branch. */
public enum PushKind {
    /** Commits were added. */
    ADVANCED,
    /** Commits were replaced or taken away ("force push"). Known of followed branches only; of others it looks like an advance. */
    REWRITTEN,
    /** The branch is new. */
    CREATED,
    /** The branch is gone. */
    DELETED
}
