package dev.slipway.discovery;

import dev.slipway.repository.Repository;
import dev.slipway.wire.asset.AssetBody;
import dev.slipway.wire.asset.ScannedAsset;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes assets as the API shows them. */
@Component
class AssetBodies {
    private final ObjectProvider<AssetUses> uses;

    AssetBodies(ObjectProvider<AssetUses> uses) {
        this.uses = uses;
    }

    AssetBody of(Asset asset) {
        Repository repository = asset.repository();
        ScannedAsset scanned = asset.scanned();
        List<String> blueprints = uses.stream()
                .flatMap(use -> use.blueprints(asset.space(), repository.name(), scanned.path()).stream())
                .toList();
        boolean inError =
                scanned.diagnostics().stream().anyMatch(each -> each.severity().equals("error"));
        return new AssetBody(
                asset.name(),
                scanned.kind(),
                scanned.kind(),
                scanned.path(),
                repository.name(),
                repository.webUrl(),
                repository.type(),
                repository.branch(),
                asset.commit(),
                scanned.description(),
                scanned.inputs(),
                scanned.outputs(),
                scanned.diagnostics(),
                inError,
                !inError && uses.stream().anyMatch(use -> use.canBeMadeOf(scanned)),
                link(asset),
                blueprints.isEmpty() ? null : blueprints.getFirst(),
                blueprints.size(),
                scanned.facts());
    }

    /** Where the asset can be looked at, for hosts whose pages are known. */
    static @Nullable String link(Asset asset) {
        Repository repository = asset.repository();
        if (!repository.type().startsWith("gitlab") || asset.commit().isEmpty()) {
            return null;
        }
        String tree = repository.webUrl() + "/-/tree/" + asset.commit();
        String path = asset.scanned().path();
        return path.equals(".") ? tree : tree + encoded("/" + path);
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Every absolute path can be encoded", e);
        }
    }
}
