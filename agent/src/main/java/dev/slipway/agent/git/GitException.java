package dev.slipway.agent.git;

/** A Git command ended badly. The message is Git's own, cleaned of credentials, and may be shown to people. */
public final class GitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final GitFailure failure;

    GitException(GitFailure failure, String message) {
        super(message);
        this.failure = failure;
    }

    /** What kind of end it was; decide by this, never by the message. */
    public GitFailure failure() {
        return failure;
    }
}
