package dev.slipway.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.agent.git.GitMirrors;
import dev.slipway.database.TestDatabase;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Page;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.Repository;
import dev.slipway.repository.RepositoryDisconnected;
import dev.slipway.repository.RepositorySynced;
import dev.slipway.scanrun.ScanRunRoom;
import dev.slipway.snapshot.SnapshotConfirmed;
import dev.slipway.snapshot.SnapshotRoom;
import dev.slipway.snapshot.Snapshots;
import dev.slipway.wire.asset.AssetInput;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class DiscoveryTest {
    private static final String VARIABLE = "variable \"name\" {\n  type = string\n}\n";
    private static TestDatabase database;

    @TempDir
    Path temp;

    private final SpaceId space = SpaceId.random();
    private final List<Object> events = new ArrayList<>();
    private KnownRepositories repositories;
    private Assets assets;
    private FoundAssets figures;
    private ScanStore scans;
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
    void wire() {
        GitMirrors mirrors = new GitMirrors(temp.resolve("mirrors"), Set.of("file"), Duration.ofSeconds(20));
        JsonMapper json = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        AssetStore store = new AssetStore(database.client(), json);
        figures = new FoundAssets(store);
        scans = new ScanStore(database.client(), json);
        repositories = new KnownRepositories(mirrors);
        snapshots = SnapshotRoom.open(database, json, events);
        var runs = ScanRunRoom.open(database);
        Scanning scanning = new Scanning(
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
    }

    @AfterEach
    void hasGivenEveryConnectionBack() {
        assertThat(database.source().getHikariPoolMXBean().getActiveConnections())
                .isZero();
    }

    @Test
    void findsAssetsAfterARepositoryWasSynchronised() {
        GitFolder origin = GitFolder.in(temp.resolve("a"))
                .write("net/main.tf", VARIABLE)
                .write("main.tf", "module \"n\" {\n  source = \"./net\"\n}\n");
        String commit = origin.commit();
        Repository repository = repositories.add(space, "infra live", origin.url());
        repositories.checkout(repository.id(), null);
        news.synced(new RepositorySynced(repository.id(), space, commit));

        Page<Asset> page = assets.list(space, AssetFilter.ALL, 1, 50);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.items()).extracting(Asset::name).containsExactly("infra-live", "net");
        Asset net = assets.find(space, "net");
        assertThat(net.commit()).isEqualTo(commit);
        assertThat(net.scanned().inputs()).extracting(AssetInput::name).containsExactly("name");
        assertThat(assets.at(space, "infra live", ".")).map(Asset::name).contains("infra-live");
        assertThat(assets.at(space, "infra live", "nowhere")).isEmpty();
        assertThat(figures.of(repository.id())).containsExactly(Map.entry("terraform", 2));
        assertThat(events).containsExactly(new AssetsDiscovered(repository.id(), space, commit, 2));
    }

    @Test
    void scansACommitOnceAndFollowsChanges() {
        GitFolder origin =
                GitFolder.in(temp.resolve("a")).write("net/main.tf", VARIABLE).write("old/main.tf", "");
        origin.commit();
        Repository repository = repositories.add(space, "infra", origin.url());
        assets.discover(repository.id());
        Asset before = assets.find(space, "net");
        assets.discover(repository.id());
        assertThat(events).hasSize(1);

        origin.git("rm", "--quiet", "-r", "old");
        origin.write("net/main.tf", "variable \"other\" {}\n")
                .write("new/main.tf", "")
                .commit();
        assertThat(assets.discover(repository.id())).extracting(Asset::name).containsExactly("net", "new");
        Asset after = assets.find(space, "net");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.scanned().inputs()).extracting(AssetInput::name).containsExactly("other");
        assertThatThrownBy(() -> assets.find(space, "old"))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .returns(ErrorCode.ASSET_NOT_FOUND, Problem::code);
    }

    @Test
    void holdsBackWhatLooksLikeAnAccidentUntilItIsConfirmed() {
        GitFolder origin = GitFolder.in(temp.resolve("a"));
        for (int i = 0; i < 8; i++) {
            origin.write("m" + i + "/main.tf", VARIABLE.replace("name", "name" + i));
        }
        origin.commit();
        Repository repository = repositories.add(space, "infra", origin.url());
        assets.discover(repository.id());
        for (int i = 0; i < 7; i++) {
            origin.git("rm", "--quiet", "-r", "m" + i);
        }
        String commit = origin.commit();
        assertThat(assets.discover(repository.id())).hasSize(8);
        assertThat(snapshots.held(repository.id()))
                .hasValueSatisfying(why -> assertThat(why).contains("7 of 8 assets vanished at once"));
        assertThat(assets.discover(repository.id())).hasSize(8);
        assertThat(scans.of(repository.id()).orElseThrow().commit()).isNotEqualTo(commit);

        SnapshotRoom.confirmNewest(snapshots, repository);
        assertThat(events).contains(new SnapshotConfirmed(repository.id(), commit));
        news.confirmed(new SnapshotConfirmed(repository.id(), commit));
        assertThat(assets.list(space, AssetFilter.in("infra"), 1, 50).items())
                .extracting(Asset::name)
                .containsExactly("m7");
        assertThat(snapshots.held(repository.id())).isEmpty();
    }

    @Test
    void tellsWhatThereIsOfEachKindAndWhatHasErrors() {
        GitFolder origin = GitFolder.in(temp.resolve("a"))
                .write("good/main.tf", VARIABLE)
                .write("bad/main.tf", "variable \"x\" {\n")
                .write("tofu/main.tofu", "");
        origin.commit();
        Repository repository = repositories.add(space, "infra", origin.url());
        assets.discover(repository.id());
        assertThat(assets.count(space, "infra")).isEqualTo(new AssetCounts(Map.of("terraform", 2, "opentofu", 1), 1));
        assertThat(assets.list(space, new AssetFilter(null, "opentofu", false, null), 1, 10)
                        .items())
                .extracting(Asset::name)
                .containsExactly("tofu");
        assertThat(assets.list(space, new AssetFilter("infra", null, true, null), 1, 10)
                        .items())
                .extracting(Asset::name)
                .containsExactly("bad");
    }

    @Test
    void findsAssetsByTheWordsOfTheirNamesPathsAndDescriptions() {
        GitFolder origin = GitFolder.in(temp.resolve("a"))
                .write("network/vpc/main.tf", VARIABLE)
                .write("network/100%_dns/main.tf", VARIABLE)
                .write("shop/main.tf", VARIABLE)
                .write("shop/README.md", "# Shop\n\nSells things on the NETWORK.\n");
        origin.commit();
        Repository repository = repositories.add(space, "infra", origin.url());
        assets.discover(repository.id());
        assertThat(found("network")).hasSize(3);
        assertThat(found("VPC network")).containsExactly("network/vpc");
        assertThat(found("sells")).containsExactly("shop");
        assertThat(found("0%_d")).containsExactly("network/100%_dns");
        assertThat(found("vpc shop")).isEmpty();
        assertThat(found("' or 1=1 --")).isEmpty();
    }

    private List<String> found(String words) {
        return assets.list(space, new AssetFilter(null, null, false, words), 1, 10).items().stream()
                .map(asset -> asset.scanned().path())
                .toList();
    }

    @Test
    void keepsNamesUniqueInTheSpaceAndStable() {
        GitFolder one =
                GitFolder.in(temp.resolve("one")).write("net/main.tf", "").write("main.tf", "");
        GitFolder two =
                GitFolder.in(temp.resolve("two")).write("net/main.tf", "").write("one/main.tf", "");
        one.commit();
        two.commit();
        Repository first = repositories.add(space, "one", one.url());
        Repository second = repositories.add(space, "two", two.url());
        assets.discover(first.id());
        assertThat(assets.discover(second.id())).extracting(Asset::name).containsExactly("two-net", "two-one");
        one.write("x/net/main.tf", "").commit();
        assertThat(assets.discover(first.id())).extracting(Asset::name).containsExactly("one", "net", "x-net");
        assertThat(repositories.add(SpaceId.random(), "one", one.url()).id())
                .satisfies(id ->
                        assertThat(assets.discover(id)).extracting(Asset::name).containsExactly("one", "net", "x-net"));
    }

    @Test
    void keepsTheLastGoodAssetsWhenAScanFails() {
        GitFolder origin = GitFolder.in(temp.resolve("a")).write("net/main.tf", VARIABLE);
        String commit = origin.commit();
        Repository repository = repositories.add(space, "infra", origin.url());
        assets.discover(repository.id());
        repositories.disconnect(true);
        assertThatThrownBy(() -> assets.discover(repository.id())).hasMessageContaining("does not answer");
        assertThat(scans.of(repository.id()).orElseThrow().fault()).contains("does not answer");
        news.synced(new RepositorySynced(repository.id(), space, "0".repeat(40)));
        assertThat(assets.find(space, "net").commit()).isEqualTo(commit);
        assertThat(scans.of(repository.id())).hasValueSatisfying(scan -> {
            assertThat(scan.fault()).contains("cannot be read");
            assertThat(scan.commit()).isEqualTo(commit);
        });
        repositories.disconnect(false);
        assets.discover(repository.id());
        assertThat(scans.of(repository.id()).orElseThrow().fault()).isNull();
    }

    @Test
    void pagesAndFiltersByRepository() {
        GitFolder origin = GitFolder.in(temp.resolve("a"));
        for (int number = 10; number < 35; number++) {
            origin.write("m" + number + "/main.tf", "");
        }
        origin.commit();
        Repository repository = repositories.add(space, "many", origin.url());
        repositories.add(space, "none", origin.url());
        assets.discover(repository.id());
        Page<Asset> last = assets.list(space, AssetFilter.in("many"), 3, 10);
        assertThat(last.items()).extracting(Asset::name).containsExactly("m30", "m31", "m32", "m33", "m34");
        assertThat(last.totalPages()).isEqualTo(3);
        assertThat(assets.list(space, AssetFilter.in("none"), 1, 10).items()).isEmpty();
        assertThatThrownBy(() -> assets.list(space, AssetFilter.in("missing"), 1, 10))
                .isInstanceOf(Problem.class);
        assertThat(assets.list(SpaceId.random(), AssetFilter.ALL, 1, 10).items())
                .isEmpty();
    }

    @Test
    void storesWhateverStrangersWrote() {
        GitFolder origin = GitFolder.in(temp.resolve("a"))
                .write("a/main.tf", "variable \"x\" {\n  description = \"nul \\u0000 half \\ud800 \u0000\"\n}\n")
                .write("a/b.tf.json", "{\"variable\": {\"y\\u0000\": {\"default\": \"\\ud800\"}}}")
                .write("a/README.md", "Has \u0000 in it. \uD83D\uDE00")
                .write("b/main.tf", "variable \"x\" {\n  default = \"" + "long".repeat(50_000) + "\"\n}\n");
        origin.commit();
        Repository repository = repositories.add(space, "infra", origin.url());
        assertThat(assets.discover(repository.id())).extracting(Asset::name).containsExactly("a", "b");
        assertThat(assets.find(space, "a").scanned().inputs())
                .extracting(AssetInput::name, AssetInput::description)
                .contains(tuple("x", "nul \uFFFD half \uFFFD \uFFFD"), tuple("y\uFFFD", null));
        assertThat(assets.find(space, "b").scanned().inputs().getFirst().defaultValue())
                .isNull();
    }

    @Test
    void keepsWhereAnInputStandsAndReadsWhatWasStoredWithoutIt() {
        GitFolder origin = GitFolder.in(temp.resolve("a")).write("run.sh", "#!/bin/sh\necho ${ZONE:-eu}\n");
        origin.commit();
        Repository repository = repositories.add(space, "infra", origin.url());
        assets.discover(repository.id());
        assertThat(assets.find(space, "run").scanned().inputs())
                .extracting(AssetInput::source)
                .containsExactly(new AssetInput.Source("run.sh", 2, List.of("default")));
        int changed = database.client()
                .sql("update asset set scanned = scanned #- '{inputs,0,source}' where space_id = ?")
                .param(space.value())
                .update();
        assertThat(changed).isEqualTo(1);
        assertThat(assets.find(space, "run").scanned().inputs())
                .singleElement()
                .returns("ZONE", AssetInput::name)
                .returns(null, AssetInput::source);
    }

    @Test
    void forgetsADisconnectedRepository() {
        GitFolder origin = GitFolder.in(temp.resolve("a")).write("net/main.tf", VARIABLE);
        origin.commit();
        Repository repository = repositories.add(space, "infra", origin.url());
        assets.discover(repository.id());
        news.disconnected(new RepositoryDisconnected(repository.id(), space));
        assertThat(assets.list(space, AssetFilter.ALL, 1, 10).total()).isZero();
        assertThat(scans.of(repository.id())).isEmpty();
    }

    @Test
    void linksToTheFolderAtTheHost() {
        GitFolder origin = GitFolder.in(temp.resolve("a")).write("a b/ü/main.tf", "");
        String commit = origin.commit();
        Repository repository = repositories.add(space, "infra", origin.url());
        assertThat(assets.discover(repository.id()))
                .extracting(AssetBodies::link)
                .containsExactly("https://git.example/infra/-/tree/" + commit + "/a%20b/%C3%BC");
    }
}
