package dev.slipway.generation;

import dev.slipway.discovery.Asset;
import dev.slipway.discovery.AssetFilter;
import dev.slipway.discovery.Assets;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Page;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.wire.blueprint.GenerateRequest.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the asset that an item of a request means: by the asset's name, or by path with repository and kind. */
@Component
class AssetChoice {
    private static final int PER_PAGE = 200;

    private final Assets assets;

    AssetChoice(Assets assets) {
        this.assets = assets;
    }

    Asset of(SpaceId space, Candidate candidate, @Nullable String repository) {
        String asset = given(candidate.assetName());
        String path = given(candidate.path());
        String name = given(candidate.name());
        if (asset != null) {
            return assets.find(space, asset);
        }
        if (path != null) {
            return at(space, candidate, path, repository);
        }
        if (name != null) {
            return assets.find(space, name);
        }
        throw new Problem(
                ErrorCode.INVALID_REQUEST,
                "Say which asset is meant: by \"asset_name\", or by \"path\" and repository.");
    }

    private Asset at(SpaceId space, Candidate candidate, String path, @Nullable String repository) {
        String name = given(repository);
        List<Asset> found = all(space).stream()
                .filter(asset -> plain(asset.scanned().path()).equals(plain(path)))
                .filter(asset -> name == null || asset.repository().name().equalsIgnoreCase(name))
                .filter(asset -> isAt(asset, given(candidate.repositoryUrl())))
                .filter(asset -> isOf(asset, given(candidate.type())))
                .toList();
        if (found.isEmpty()) {
            throw new Problem(
                    ErrorCode.ASSET_NOT_FOUND,
                    "No asset was found at path " + path + (name == null ? "" : " of repository " + name)
                            + "; the Assets page lists what there is.");
        }
        if (found.size() > 1) {
            throw new Problem(
                    ErrorCode.INVALID_REQUEST,
                    "Several assets are at path " + path + "; say which is meant with \"asset_name\": "
                            + String.join(", ", found.stream().map(Asset::name).toList()) + ".");
        }
        return found.getFirst();
    }

    private List<Asset> all(SpaceId space) {
        var all = new ArrayList<Asset>();
        Page<Asset> page = assets.list(space, AssetFilter.ALL, 1, PER_PAGE);
        all.addAll(page.items());
        for (int number = 2; number <= page.totalPages(); number++) {
            all.addAll(assets.list(space, AssetFilter.ALL, number, PER_PAGE).items());
        }
        return all;
    }

    private static boolean isAt(Asset asset, @Nullable String url) {
        return url == null
                || address(asset.repository().webUrl()).equals(address(url))
                || address(asset.repository().cloneUrl()).equals(address(url));
    }

    private static boolean isOf(Asset asset, @Nullable String kind) {
        return kind == null || asset.scanned().kind().equalsIgnoreCase(kind);
    }

    private static String address(String url) {
        String plain = url.strip().toLowerCase(Locale.ROOT);
        plain = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
        return plain.endsWith(".git") ? plain.substring(0, plain.length() - 4) : plain;
    }

    /** Without slashes at the ends; the root is {@code .}. */
    private static String plain(String path) {
        String plain = path.strip();
        while (plain.startsWith("./") || plain.startsWith("/")) {
            plain = plain.substring(plain.indexOf('/') + 1);
        }
        while (plain.endsWith("/")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return plain.isEmpty() ? "." : plain;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
