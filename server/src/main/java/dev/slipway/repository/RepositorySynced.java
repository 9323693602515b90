package dev.slipway.repository;

import dev.slipway.kernel.SpaceId;

/** A repository's branch was fetched; {@code commit} is its head and is in the mirror. Published after the transaction. */
public record RepositorySynced(RepositoryId repository, SpaceId space, String commit) {}
