package dev.slipway.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer with a status of 400 or more.
 *
 * @param errors the faults, at least one; existing clients print {@code name: message} of each
 * @param message the first fault's message again; other clients read only this
 * @param action what the reader can do about it
 * @param link where to do it
 */
public record ProblemBody(
        List<Fault> errors,
        String message,
        @Nullable String action,
        @Nullable String link) {
    /**
     * One fault.
     *
     * @param name stable name, such as {@code SPACE_NOT_FOUND}
     * @param message what happened and why
     * @param code same as the name; some clients read this key
     * @param field the field of the request it is about
     */
    public record Fault(
            String name,
            String message,
            String code,
            @Nullable String field) {}
}
