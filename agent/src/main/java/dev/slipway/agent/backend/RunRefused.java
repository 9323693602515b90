package dev.slipway.agent.backend;

import org.jspecify.annotations.Nullable;

/** A run cannot be started as asked. The message is one for people: what is wrong, why, and what to do. */
public final class RunRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable String detail;
    private final boolean closedCode;

    public RunRefused(String message) {
        this(message, null);
    }

    private RunRefused(String message, @Nullable String detail, boolean closedCode) {
        super(message);
        this.detail = detail;
        this.closedCode = closedCode;
    }

    /** Because the code's host does not let the login in that the order came with, which another one may. */
    public static RunRefused closedCode(String message, @Nullable String detail) {
        return new RunRefused(message, detail, true);
    }

    /** @param detail the words of whoever refused; null when the message says it all */
    public RunRefused(String message, @Nullable String detail) {
        this(message, detail, false);
    }

    /** Whether it may go with another login for the code. */
    public boolean isClosedCode() {
        return closedCode;
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
