package dev.slipway.gitlab.model;

import java.time.Instant;

/**
 * A comment on a merge request.
 *
 * @param discussion the thread that it belongs to
 * @param thread whether it was written as a thread, which can be resolved
 */
public record Note(
        long id,
        long projectId,
        long mergeRequestId,
        long authorId,
        String discussion,
        boolean thread,
        boolean internal,
        boolean resolved,
        String body,
        Instant createdAt,
        Instant updatedAt)
        implements Row {

    /** The same with another text. */
    public Note saying(String text, Instant now) {
        return new Note(
                id, projectId, mergeRequestId, authorId, discussion, thread, internal, resolved, text, createdAt, now);
    }

    /** The same, resolved or not. */
    public Note resolved(boolean done, Instant now) {
        return new Note(
                id, projectId, mergeRequestId, authorId, discussion, thread, internal, done, body, createdAt, now);
    }
}
