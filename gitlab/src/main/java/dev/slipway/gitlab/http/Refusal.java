package dev.slipway.gitlab.http;

/** Ends the handling of a call at once with the answer it carries; has no stack trace because it is no fault. */
public final class Refusal extends RuntimeException {
    private final transient Reply reply;

    /** Refuses with this answer. */
    public Refusal(Reply reply) {
        super("refused with status " + reply.status(), null, false, false);
        this.reply = reply;
    }

    /** The answer to send. */
    public Reply reply() {
        return reply;
    }
}
