package dev.slipway.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.git.GitMirrors;
import dev.slipway.database.TestDatabase;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.Repository;
import dev.slipway.repository.RepositorySynced;
import dev.slipway.scanrun.ScanRunRoom;
import dev.slipway.scanrun.ScanRuns;
import dev.slipway.snapshot.SnapshotRoom;
import dev.slipway.snapshot.Snapshots;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A scan that somebody cancels leaves everything as it was. */
class CancelledScanTest {
    private static TestDatabase database;

    @TempDir
    Path temp;

    private final SpaceId space = SpaceId.random();
    private final List<Object> events = new ArrayList<>();
    private GitFolder origin;
    private KnownRepositories repositories;
    private Repository repository;
    private Assets assets;
    private ScanStore scans;
    private ScanRuns runs;
    private Snapshots snapshots;
    private RepositoryNews news;

    @BeforeAll
    static void startDatabase() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @BeforeEach
    void scanOnce() {
        var json = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        var store = new AssetStore(database.client(), json);
        scans = new ScanStore(database.client(), json);
        runs = ScanRunRoom.open(database, InstantSource.system(), Duration.ofMillis(20));
        snapshots = SnapshotRoom.open(database, json, events);
        repositories =
                new KnownRepositories(new GitMirrors(temp.resolve("mirrors"), Set.of("file"), Duration.ofSeconds(20)));
        var scanning = new Scanning(
                repositories,
                store,
                scans,
                snapshots,
                runs,
                database.transactions(),
                events::add,
                InstantSource.system());
        assets = new DiscoveredAssets(store, scans, repositories, scanning);
        news = new RepositoryNews(repositories, scanning, store, scans, snapshots, runs);
        origin = GitFolder.in(temp.resolve("a")).write("net/main.tf", "");
        origin.commit();
        repository = repositories.add(space, "infra", origin.url());
        assets.discover(repository.id());
        events.clear();
    }

    /** A host that answers nothing. */
    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Problem(ErrorCode.PROVIDER_UNREACHABLE, "The call was given up");
        }
    }

    @Test
    void leavesWhatWasKnownAndIsNoFault() throws Exception {
        var before = scans.of(repository.id());
        origin.write("new/main.tf", "").commit();
        repositories.whileFetching(CancelledScanTest::hang);
        var scan = CompletableFuture.supplyAsync(() -> assets.discover(repository.id()));
        assertThat(ScanRunRoom.cancel(runs, repository).step()).isEqualTo("fetching");
        assertThat(scan.get(30, TimeUnit.SECONDS)).extracting(Asset::name).containsExactly("net");
        assertThat(scans.of(repository.id())).isEqualTo(before);
        assertThat(events).isEmpty();

        repositories.whileFetching(() -> {});
        assertThat(assets.discover(repository.id())).extracting(Asset::name).containsExactly("net", "new");
        assertThat(runs.current(repository.id())).isEmpty();
    }

    @Test
    void afterAPushItIsNoFaultEither() throws Exception {
        String commit = origin.write("new/main.tf", "").commit();
        repositories.whileFetching(CancelledScanTest::hang);
        var synced =
                CompletableFuture.runAsync(() -> news.synced(new RepositorySynced(repository.id(), space, commit)));
        ScanRunRoom.cancel(runs, repository);
        synced.get(30, TimeUnit.SECONDS);
        assertThat(scans.of(repository.id()).orElseThrow().fault()).isNull();
        assertThat(assets.list(space, AssetFilter.ALL, 1, 10).total()).isEqualTo(1);
    }
}
