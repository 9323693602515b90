package dev.slipway.kernel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    private final transient List<Problem> others;

    public Problem(ErrorCode code, String message) {
        this(code, message, null, null, null, null, List.of());
    }

    private Problem(
            ErrorCode code,
            String message,
            @Nullable String field,
            @Nullable String action,
            @Nullable String link,
            @Nullable Instant notBefore,
            List<Problem> others) {
        super(message);
        this.code = code;
        this.field = field;
        this.action = action;
        this.link = link;
        this.notBefore = notBefore;
        this.others = others;
    }

    /** The same problem, telling of others that the request has beside it. */
    Problem beside(List<Problem> more) {
        return new Problem(code, text(), field, action, link, notBefore, List.copyOf(more));
    }

    /** All that is wrong with the request, this problem first; mostly it is the only one. */
    public List<Problem> all() {
        var all = new ArrayList<Problem>();
        all.add(this);
        all.addAll(others);
        return all;
    }

    /** The same problem, naming the field of the request it is about. */
    public Problem inField(String name) {
        return new Problem(code, text(), name, action, link, notBefore, others);
    }

    /** The same problem with the one thing to do about it and, where there is one, the page to do it on. */
    public Problem withAction(String what, @Nullable String where) {
        return new Problem(code, text(), field, what, where, notBefore, others);
    }

    /** The same problem with the moment before which it makes no sense to try again. */
    public Problem notBefore(Instant moment) {
        return new Problem(code, text(), field, action, link, moment, others);
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
