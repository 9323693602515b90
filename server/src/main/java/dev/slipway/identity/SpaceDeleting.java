package dev.slipway.identity;

import dev.slipway.kernel.SpaceId;

/** A space is about to be deleted, inside the transaction; a listener with a reason against it throws a {@code Problem}. */
public record SpaceDeleting(SpaceId space) {}
