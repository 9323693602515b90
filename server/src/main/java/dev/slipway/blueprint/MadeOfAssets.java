package dev.slipway.blueprint;

import dev.slipway.discovery.AssetUses;
import dev.slipway.generation.GrainForms;
import dev.slipway.kernel.SpaceId;
import dev.slipway.wire.asset.ScannedAsset;
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

    @Override
    public boolean canBeMadeOf(ScannedAsset asset) {
        return GrainForms.fit(asset);
    }
}
