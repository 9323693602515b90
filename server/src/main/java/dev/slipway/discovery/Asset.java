package dev.slipway.discovery;

import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.Repository;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.UUID;

/**
 * A piece of infrastructure code found in a connected repository.
 *
 * @param name URL-safe, unique in the space, stable over scans
 * @param commit commit it was read at
 */
public record Asset(UUID id, SpaceId space, Repository repository, String name, String commit, ScannedAsset scanned) {}
