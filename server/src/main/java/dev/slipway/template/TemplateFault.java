package dev.slipway.template;

/** A template cannot be understood or filled in; the message says why, in words for its author. */
public final class TemplateFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TemplateFault(String message) {
        super(message);
    }

    TemplateFault(String message, Throwable cause) {
        super(message, cause);
    }

    /** Why, in words for its author. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
