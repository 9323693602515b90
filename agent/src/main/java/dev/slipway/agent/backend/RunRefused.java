package dev.slipway.agent.backend;

import org.jspecify.annotations.Nullable;

/** A run cannot be started as asked. The message is one for people: what is wrong, why, and what to do. */
public final class RunRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable String detail;

    public RunRefused(String message) {
        this(message, null);
    }

    /** @param detail the words of whoever refused; null when the message says it all */
    public RunRefused(String message, @Nullable String detail) {
        super(message);
        this.detail = detail;
    }

    /** The words of whoever refused. */
    public @Nullable String detail() {
        return detail;
    }

    /** The message. */
    public String summary() {
        return String.valueOf(getMessage());
    }
}
