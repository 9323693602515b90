package dev.slipway.identity;

import dev.slipway.kernel.SpaceId;

/** A space came to be. Published inside the transaction that made it. */
public record SpaceCreated(SpaceId space) {}
