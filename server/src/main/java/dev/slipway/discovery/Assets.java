package dev.slipway.discovery;

import dev.slipway.kernel.Page;
import dev.slipway.kernel.SpaceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The assets of the spaces. */
public interface Assets {
    Page<Asset> list(SpaceId space, @Nullable String repositoryName, int page, int perPage);

    /** @throws dev.slipway.kernel.Problem {@code ASSET_NOT_FOUND} */
    Asset find(SpaceId space, String name);

    /** The asset at a path of a repository, if one was found there. */
    Optional<Asset> at(SpaceId space, String repositoryName, String path);
}
