package dev.slipway.discovery;

import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.Checkout;
import dev.slipway.repository.Repository;
import dev.slipway.repository.RepositoryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What discovery asks of the connected repositories; promises and problems are those of the repository room's door. */
interface Origins {
    List<Repository> list(SpaceId space);

    Repository find(SpaceId space, String name);

    Repository find(RepositoryId id);

    Checkout checkout(RepositoryId id, @Nullable String revision);
}
