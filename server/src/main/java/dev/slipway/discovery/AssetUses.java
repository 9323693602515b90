package dev.slipway.discovery;

import dev.slipway.kernel.SpaceId;
import java.util.List;

/**
 * What was made of assets. Discovery shows it and does not know it: the blueprint room, which lies ahead, tells it by
 * implementing this.
 */
public interface AssetUses {
    /** Names of the blueprints generated from an asset, the newest first. */
    List<String> blueprints(SpaceId space, String repositoryName, String path);
}
