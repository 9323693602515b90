package dev.slipway.discovery;

import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.RepositoryId;

/** A repository's commit was scanned and its assets are those of that commit now. Published after the transaction. */
public record AssetsDiscovered(RepositoryId repository, SpaceId space, String commit, int assets) {}
