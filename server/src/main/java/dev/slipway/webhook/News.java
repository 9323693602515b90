package dev.slipway.webhook;

import org.jspecify.annotations.Nullable;

/** What a delivery tells of. */
public sealed interface News {
    /**
     * A branch moved, came or went.
     *
     * @param before null: the branch is new
     * @param after null: the branch is gone
     * @param by who did it, as the host names them
     */
    record Push(
            String branch,
            @Nullable String before,
            @Nullable String after,
            @Nullable String by) implements News {}

    /**
     * A tag came, moved or went.
     *
     * @param commit the commit, not the tag's own object; null: the tag is gone
     */
    record Tag(
            String name, @Nullable String commit, @Nullable String by) implements News {}

    /**
     * A merge request changed.
     *
     * @param number its number in the project
     * @param change the host's word, such as {@code open}, {@code update}, {@code merge}, {@code close}
     * @param head the newest commit of its source branch
     * @param newCommits whether that is news
     */
    record MergeRequest(
            long number,
            String change,
            String title,
            String source,
            String target,
            @Nullable String head,
            boolean newCommits,
            @Nullable String url,
            @Nullable String by)
            implements News {}

    /**
     * Somebody wrote a note.
     *
     * @param on the host's word for what it is on, such as {@code MergeRequest} or {@code Commit}
     * @param number number of the merge request or issue; null on a commit
     */
    record Note(
            String on,
            @Nullable Long number,
            String text,
            @Nullable String url,
            @Nullable String by) implements News {}

    /** Something nobody here asks for. */
    record Other(String event) implements News {}
}
