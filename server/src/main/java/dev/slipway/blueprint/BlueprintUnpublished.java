package dev.slipway.blueprint;

import dev.slipway.kernel.SpaceId;
import java.util.UUID;

/** A blueprint has been taken out of the catalog of its space; said inside the transaction. */
public record BlueprintUnpublished(UUID blueprint, SpaceId space, String repositoryName, String name) {}
