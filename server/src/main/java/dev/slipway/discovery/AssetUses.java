package dev.slipway.discovery;

import dev.slipway.kernel.SpaceId;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.List;

/**
 * What was made of assets. Discovery shows it and does not know it: the blueprint room, which lies ahead, tells it by
 * implementing this.
 */
public interface AssetUses {
    /** Names of the blueprints generated from an asset, the newest first. */
    List<String> blueprints(SpaceId space, String repositoryName, String path);

    /** Whether a blueprint can be made of an asset that has no error. */
    boolean canBeMadeOf(ScannedAsset asset);
}
