package dev.slipway.identity;

import dev.slipway.kernel.SpaceId;

/** The spaces of the account. */
public interface Spaces {
    /** @throws dev.slipway.kernel.Problem {@code SPACE_NOT_FOUND} */
    Space byName(String name);

    /** @throws dev.slipway.kernel.Problem {@code SPACE_NOT_FOUND} */
    Space byId(SpaceId id);
}
