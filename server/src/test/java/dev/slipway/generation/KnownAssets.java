package dev.slipway.generation;

import dev.slipway.discovery.Asset;
import dev.slipway.discovery.AssetCounts;
import dev.slipway.discovery.AssetFilter;
import dev.slipway.discovery.Assets;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Page;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.Repository;
import dev.slipway.repository.RepositoryId;
import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.AssetOutput;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Assets that somebody says were found. */
public final class KnownAssets implements Assets {
    private final List<Asset> all = new ArrayList<>();

    public Asset add(SpaceId space, String repository, String path, String name, List<AssetInput> inputs) {
        return add(space, repository, path, name, inputs, List.of());
    }

    public Asset add(
            SpaceId space,
            String repository,
            String path,
            String name,
            List<AssetInput> inputs,
            List<Diagnostic> diagnostics) {
        var outputs = List.of(new AssetOutput("arn", "Its name", false), new AssetOutput("site_url", null, false));
        var asset = new Asset(
                UUID.randomUUID(),
                space,
                new Repository(
                        new RepositoryId(UUID.randomUUID()),
                        space,
                        repository,
                        "https://gitlab.example.com/team/" + repository,
                        "https://gitlab.example.com/team/" + repository + ".git",
                        "gitlab",
                        "main",
                        null),
                name,
                "0123456789012345678901234567890123456789",
                new ScannedAsset(
                        "terraform", name, path, "Keeps: things\nin a bucket", inputs, outputs, diagnostics, Map.of()));
        all.add(asset);
        return asset;
    }

    /** Its code takes something else now. */
    public void change(String name, AssetInput... inputs) {
        all.replaceAll(asset -> asset.name().equals(name) ? changed(asset, List.of(inputs)) : asset);
    }

    /** It is not there any more. */
    public void remove(String name) {
        all.removeIf(asset -> asset.name().equals(name));
    }

    private static Asset changed(Asset asset, List<AssetInput> inputs) {
        var before = asset.scanned();
        var scanned = new ScannedAsset(
                before.kind(),
                before.name(),
                before.path(),
                before.description(),
                inputs,
                before.outputs(),
                before.diagnostics(),
                before.facts());
        return new Asset(asset.id(), asset.space(), asset.repository(), asset.name(), "c".repeat(40), scanned);
    }

    public void keep(Asset asset) {
        all.add(asset);
    }

    public static AssetInput input(String name, String type, @Nullable String byDefault, boolean required) {
        return new AssetInput(name, type, byDefault, null, false, required, true, List.of(), List.of(), null);
    }

    @Override
    public Page<Asset> list(SpaceId space, AssetFilter filter, int page, int perPage) {
        var found = all.stream().filter(asset -> asset.space().equals(space)).toList();
        return new Page<>(
                found.stream().skip((page - 1L) * perPage).limit(perPage).toList(), page, perPage, found.size());
    }

    @Override
    public AssetCounts count(SpaceId space, @Nullable String repositoryName) {
        return new AssetCounts(Map.of(), 0);
    }

    @Override
    public List<Asset> of(RepositoryId repository, Set<String> kinds) {
        throw new UnsupportedOperationException("Nobody follows these");
    }

    @Override
    public Optional<String> scanned(RepositoryId repository) {
        return Optional.empty();
    }

    @Override
    public Map<String, Set<String>> places(SpaceId space) {
        return all.stream()
                .filter(asset -> asset.space().equals(space))
                .collect(Collectors.groupingBy(
                        asset -> asset.repository().name(),
                        Collectors.mapping(asset -> asset.scanned().path(), Collectors.toSet())));
    }

    @Override
    public Asset find(SpaceId space, String name) {
        return all.stream()
                .filter(asset -> asset.space().equals(space) && asset.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(ErrorCode.ASSET_NOT_FOUND, "There is no asset " + name));
    }

    @Override
    public Optional<Asset> at(SpaceId space, String repositoryName, String path) {
        throw new UnsupportedOperationException("not asked here");
    }

    @Override
    public List<Asset> discover(RepositoryId repository) {
        throw new UnsupportedOperationException("not asked here");
    }
}
