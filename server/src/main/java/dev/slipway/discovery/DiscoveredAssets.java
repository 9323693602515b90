package dev.slipway.discovery;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Page;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.Repository;
import dev.slipway.repository.RepositoryId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The assets as they are stored, with the repositories they lie in. */
@Component
class DiscoveredAssets implements Assets {
    private final AssetStore assets;
    private final ScanStore scans;
    private final Origins repositories;
    private final Scanning scanning;

    DiscoveredAssets(AssetStore assets, ScanStore scans, Origins repositories, Scanning scanning) {
        this.assets = assets;
        this.scans = scans;
        this.repositories = repositories;
        this.scanning = scanning;
    }

    @Override
    public Page<Asset> list(SpaceId space, AssetFilter filter, int page, int perPage) {
        RepositoryId repository = repository(space, filter.repositoryName());
        List<AssetRow> rows = assets.page(space, repository, filter, (page - 1L) * perPage, perPage);
        return new Page<>(withRepositories(rows), page, perPage, assets.count(space, repository, filter));
    }

    @Override
    public AssetCounts count(SpaceId space, @Nullable String repositoryName) {
        RepositoryId repository = repository(space, repositoryName);
        long inError = assets.count(space, repository, new AssetFilter(repositoryName, null, true, null));
        return new AssetCounts(assets.countByKind(space, repository), (int) inError);
    }

    private @Nullable RepositoryId repository(SpaceId space, @Nullable String name) {
        return name == null ? null : repositories.find(space, name).id();
    }

    @Override
    public Asset find(SpaceId space, String name) {
        return assets.byName(space, name)
                .flatMap(row -> withRepositories(List.of(row)).stream().findFirst())
                .orElseThrow(
                        () -> new Problem(
                                ErrorCode.ASSET_NOT_FOUND,
                                "There is no asset '" + name
                                        + "' in this space. It may have been moved or removed from its repository; look at the list of assets."));
    }

    @Override
    public Optional<Asset> at(SpaceId space, String repositoryName, String path) {
        Repository repository = repositories.find(space, repositoryName);
        return assets.byPath(repository.id(), path.isBlank() ? "." : path)
                .map(row -> asset(row, repository, commit(repository.id())));
    }

    @Override
    public List<Asset> of(RepositoryId id, Set<String> kinds) {
        Repository repository = repositories.find(id);
        String commit = commit(id);
        return assets.of(id).stream()
                .filter(row -> kinds.contains(row.scanned().kind()))
                .sorted(Comparator.comparing(row -> row.scanned().path()))
                .map(row -> asset(row, repository, commit))
                .toList();
    }

    @Override
    public Optional<String> scanned(RepositoryId repository) {
        return scans.of(repository).map(ScanRecord::commit);
    }

    @Override
    public Map<String, Set<String>> places(SpaceId space) {
        var paths = assets.paths(space);
        var places = new HashMap<String, Set<String>>();
        repositories
                .list(space)
                .forEach(each ->
                        places.put(each.name().toLowerCase(Locale.ROOT), paths.getOrDefault(each.id(), Set.of())));
        return places;
    }

    @Override
    public List<Asset> discover(RepositoryId id) {
        Repository repository = repositories.find(id);
        String commit = scanning.scan(repository, null).orElseGet(() -> commit(id));
        return assets.of(id).stream().map(row -> asset(row, repository, commit)).toList();
    }

    /** Rows of a repository that was disconnected a moment ago are left out. */
    private List<Asset> withRepositories(List<AssetRow> rows) {
        Map<RepositoryId, Repository> byId = new HashMap<>();
        Map<RepositoryId, String> commits = new HashMap<>();
        rows.stream().map(AssetRow::space).distinct().forEach(space -> {
            repositories.list(space).forEach(repository -> byId.put(repository.id(), repository));
            scans.of(space).forEach(scan -> commits.put(scan.repository(), scan.commit() == null ? "" : scan.commit()));
        });
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(byId.get(row.repository()))
                        .map(repository -> asset(row, repository, commits.getOrDefault(row.repository(), "")))
                        .stream())
                .toList();
    }

    private String commit(RepositoryId repository) {
        return scans.of(repository).map(ScanRecord::commit).orElse("");
    }

    private static Asset asset(AssetRow row, Repository repository, String commit) {
        return new Asset(row.id(), row.space(), repository, row.name(), commit, row.scanned());
    }
}
