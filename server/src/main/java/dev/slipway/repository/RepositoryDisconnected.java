package dev.slipway.repository;

import dev.slipway.kernel.SpaceId;

/** A repository was disconnected. Published inside the transaction. */
public record RepositoryDisconnected(RepositoryId repository, SpaceId space) {}
