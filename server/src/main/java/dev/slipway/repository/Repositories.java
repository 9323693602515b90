package dev.slipway.repository;

import dev.slipway.kernel.SpaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connected repositories. */
public interface Repositories {
    List<Repository> list(SpaceId space);

    /** @throws dev.slipway.kernel.Problem {@code REPOSITORY_NOT_FOUND} */
    Repository find(SpaceId space, String name);

    /** @throws dev.slipway.kernel.Problem {@code REPOSITORY_NOT_FOUND} */
    Repository find(RepositoryId id);

    /**
     * Makes a commit available. A branch or tag is resolved at the Git host (a failing host: the last known head, when there is
     * one); a full commit id that is in the mirror costs no network. Blocks for the length of a fetch.
     *
     * @param revision branch, tag or commit id; null: the branch that is followed
     * @throws dev.slipway.kernel.Problem {@code BRANCH_NOT_FOUND}, {@code EMPTY_REPOSITORY}, {@code PROVIDER_UNREACHABLE}, ...
     */
    Checkout checkout(RepositoryId id, @Nullable String revision);

    /** What an agent needs to clone it now; refreshes an expiring token first. */
    GitAccess access(RepositoryId id);
}
