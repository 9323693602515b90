package dev.slipway.instruction;

import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.Checkout;
import dev.slipway.repository.Repositories;
import dev.slipway.repository.Repository;
import dev.slipway.repository.RepositoryId;
import org.springframework.stereotype.Component;

/** The connected repositories as they are. */
@Component("instructionOrigins")
record ConnectedOrigins(Repositories repositories) implements Origins {
    @Override
    public Repository find(SpaceId space, String name) {
        return repositories.find(space, name);
    }

    @Override
    public Checkout checkout(RepositoryId id, String commit) {
        return repositories.checkout(id, commit);
    }
}
