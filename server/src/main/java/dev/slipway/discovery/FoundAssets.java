package dev.slipway.discovery;

import dev.slipway.repository.AssetFigures;
import dev.slipway.repository.RepositoryId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the repository's own page how many assets were found, by kind. */
@Component
final class FoundAssets implements AssetFigures {
    private final AssetStore store;

    FoundAssets(AssetStore store) {
        this.store = store;
    }

    @Override
    public Map<String, Integer> of(RepositoryId repository) {
        return store.countByKind(repository);
    }
}
