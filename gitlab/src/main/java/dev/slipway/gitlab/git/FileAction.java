package dev.slipway.gitlab.git;

import org.jspecify.annotations.Nullable;

/**
 * What a commit does to one file.
 *
 * @param previousPath from where a file is moved; null for other kinds
 * @param content the new bytes; null where the file keeps its own
 * @param lastCommit the commit that the file was last changed by when it was read; null when nobody says
 */
public record FileAction(
        Kind kind,
        String path,
        @Nullable String previousPath,
        byte @Nullable [] content,
        @Nullable String lastCommit) {
    /** The kinds of actions that the stand-in takes. */
    public enum Kind {
        CREATE,
        UPDATE,
        DELETE,
        MOVE
    }
}
