package dev.slipway.discovery;

import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.RepositoryId;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.UUID;

/** An asset as it is stored. */
record AssetRow(UUID id, SpaceId space, RepositoryId repository, String name, ScannedAsset scanned) {
    /** What makes it the same asset from one scan to the next. */
    String identity() {
        return scanned.kind() + " " + scanned.path();
    }
}
