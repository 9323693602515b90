package dev.slipway.repository;

import dev.slipway.kernel.SpaceId;

/** A connection that had failed works again. */
public record ConnectionRestored(RepositoryId repository, SpaceId space, String name) {}
