package dev.slipway.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A failure that the caller can do something about. It becomes the answer as it is, so the message says what happened, why, and
 * what to do next.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final @Nullable String field;
    private final @Nullable String action;
    private final @Nullable String link;
    private final @Nullable Instant notBefore;

    public Problem(ErrorCode code, String message) {
        this(code, message, null, null, null, null);
    }

    private Problem(
            ErrorCode code,
            String message,
            @Nullable String field,
            @Nullable String action,
            @Nullable String link,
            @Nullable Instant notBefore) {
        super(message);
        this.code = code;
        this.field = field;
        this.action = action;
        this.link = link;
        this.notBefore = notBefore;
    }

    /** The same problem, naming the field of the request it is about. */
    public Problem inField(String name) {
        return new Problem(code, text(), name, action, link, notBefore);
    }

    /** The same problem with the one thing to do about it and, where there is one, the page to do it on. */
    public Problem withAction(String what, @Nullable String where) {
        return new Problem(code, text(), field, what, where, notBefore);
    }

    /** The same problem with the moment before which it makes no sense to try again. */
    public Problem notBefore(Instant moment) {
        return new Problem(code, text(), field, action, link, moment);
    }

    public ErrorCode code() {
        return code;
    }

    /** What happened, why, and what to do next. */
    public String text() {
        return String.valueOf(getMessage());
    }

    public @Nullable String field() {
        return field;
    }

    public @Nullable String action() {
        return action;
    }

    public @Nullable String link() {
        return link;
    }

    /** When trying again makes sense at the earliest; null: whenever. */
    public @Nullable Instant notBefore() {
        return notBefore;
    }
}
