package dev.slipway.blueprint;

import dev.slipway.kernel.SpaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blueprints of the spaces. */
public interface Blueprints {
    /**
     * The newest version.
     *
     * @param repositoryName null or empty: wherever it lives
     * @throws dev.slipway.kernel.Problem {@code BLUEPRINT_NOT_FOUND}
     */
    Blueprint find(SpaceId space, String name, @Nullable String repositoryName);

    List<Blueprint> list(SpaceId space);
}
