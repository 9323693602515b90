package dev.slipway.blueprint;

import dev.slipway.discovery.AssetUses;
import dev.slipway.kernel.SpaceId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells discovery which blueprints were made of an asset. */
@Component
class MadeOfAssets implements AssetUses {
    private final BlueprintStore store;

    MadeOfAssets(BlueprintStore store) {
        this.store = store;
    }

    @Override
    public List<String> blueprints(SpaceId space, String repositoryName, String path) {
        return store.madeOf(space, repositoryName, path);
    }
}
