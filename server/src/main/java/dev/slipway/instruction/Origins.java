package dev.slipway.instruction;

import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.Checkout;
import dev.slipway.repository.Repository;
import dev.slipway.repository.RepositoryId;

/** What instructions ask of the connected repositories; promises and problems are those of the repository room's door. */
interface Origins {
    Repository find(SpaceId space, String name);

    /** @param commit full id; costs no network where the mirror has it */
    Checkout checkout(RepositoryId id, String commit);
}
