package dev.slipway.blueprint;

import dev.slipway.repository.RepositoryId;
import org.jspecify.annotations.Nullable;

/**
 * The file of a repository that a blueprint lies in.
 *
 * @param path relative to the repository's root
 * @param blob Git's id of the content that was read last
 * @param missing why there is no such file any more; null where there is
 */
public record TrackedFile(
        RepositoryId repository,
        String path,
        String blob,
        @Nullable Missing missing) {
    /** Why a file is not there. */
    public enum Missing {
        /** The branch that is followed has it no longer. */
        GONE,
        /** Its repository is not connected any more. */
        DISCONNECTED
    }
}
