package dev.slipway.discovery;

import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.Checkout;
import dev.slipway.repository.Repositories;
import dev.slipway.repository.Repository;
import dev.slipway.repository.RepositoryId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the repository room. */
@Component
record ConnectedOrigins(Repositories repositories) implements Origins {
    @Override
    public List<Repository> list(SpaceId space) {
        return repositories.list(space);
    }

    @Override
    public Repository find(SpaceId space, String name) {
        return repositories.find(space, name);
    }

    @Override
    public Repository find(RepositoryId id) {
        return repositories.find(id);
    }

    @Override
    public Checkout checkout(RepositoryId id, @Nullable String revision) {
        return repositories.checkout(id, revision);
    }
}
