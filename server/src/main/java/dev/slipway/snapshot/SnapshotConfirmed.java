package dev.slipway.snapshot;

import dev.slipway.repository.RepositoryId;

/** Somebody confirmed the changes of a snapshot that was held. */
public record SnapshotConfirmed(RepositoryId repository, String commit) {}
