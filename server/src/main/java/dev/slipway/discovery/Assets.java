package dev.slipway.discovery;

import dev.slipway.kernel.Page;
import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.RepositoryId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The assets of the spaces. */
public interface Assets {
    /**
     * Assets by name, root modules first.
     *
     * @throws dev.slipway.kernel.Problem {@code REPOSITORY_NOT_FOUND}
     */
    Page<Asset> list(SpaceId space, AssetFilter filter, int page, int perPage);

    /**
     * How many there are, whatever their kind.
     *
     * @param repositoryName null: of all repositories
     * @throws dev.slipway.kernel.Problem {@code REPOSITORY_NOT_FOUND}
     */
    AssetCounts count(SpaceId space, @Nullable String repositoryName);

    /** @throws dev.slipway.kernel.Problem {@code ASSET_NOT_FOUND} */
    Asset find(SpaceId space, String name);

    /** The asset at a path of a repository, if one was found there. */
    Optional<Asset> at(SpaceId space, String repositoryName, String path);

    /** Those of some kinds in a repository, in the order of their paths. */
    List<Asset> of(RepositoryId repository, Set<String> kinds);

    /** The commit of a repository whose assets these are; empty before the first scan. */
    Optional<String> scanned(RepositoryId repository);

    /** Where assets lie: the paths by the name of each connected repository, in small letters; an empty set where it has none. */
    Map<String, Set<String>> places(SpaceId space);

    /**
     * Brings the assets up to the newest commit of the followed branch. Blocks for the length of a fetch and a scan; does not scan
     * a commit again that was scanned already. Somebody may cancel it meanwhile; the assets stay as they were then.
     *
     * @throws dev.slipway.kernel.Problem when the commit cannot be had; the assets stay as they were, and the fault is kept
     */
    List<Asset> discover(RepositoryId repository);
}
