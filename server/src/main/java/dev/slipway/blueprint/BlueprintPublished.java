package dev.slipway.blueprint;

import dev.slipway.kernel.SpaceId;
import java.util.UUID;

/** A blueprint has come into the catalog of its space; said inside the transaction. */
public record BlueprintPublished(UUID blueprint, SpaceId space, String repositoryName, String name) {}
