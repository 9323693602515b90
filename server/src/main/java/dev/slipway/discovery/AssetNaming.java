package dev.slipway.discovery;

import dev.slipway.agent.scan.AssetNames;
import dev.slipway.repository.Repository;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.HashSet;
import java.util.Set;

/** Gives names that are unique in the space; who has one keeps it. */
final class AssetNaming {
    private final Repository repository;
    private final Set<String> taken;

    AssetNaming(Repository repository, Set<String> taken) {
        this.repository = repository;
        this.taken = new HashSet<>(taken);
    }

    /** The scanner's proposal; a repository's root is named like the repository; what is taken gets the repository's name in front. */
    String name(ScannedAsset asset) {
        String home = AssetNames.urlSafe(repository.name());
        String first = asset.path().equals(".") ? home : asset.name();
        if (taken.add(first)) {
            return first;
        }
        String longer = asset.path().equals(".") ? home : home + "-" + asset.name();
        String name = longer;
        for (int number = 2; !taken.add(name); number++) {
            name = longer + "-" + number;
        }
        return name;
    }
}
