package dev.slipway.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.database.TestDatabase;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import dev.slipway.repository.Repository;
import dev.slipway.repository.RepositoryId;
import dev.slipway.wire.asset.AssetInput;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class SnapshotsTest {
    private static final Actor ADA = new Actor(UserId.random(), "ada@example.org", "Ada");
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private final List<Object> events = new ArrayList<>();
    private final Snapshots snapshots = SnapshotRoom.open(DATABASE, json, events);
    private final Repository repository = new Repository(
            new RepositoryId(UUID.randomUUID()),
            SpaceId.random(),
            "infra",
            "https://git.example/infra",
            "https://git.example/infra.git",
            "gitlab",
            "main",
            null);
    private List<ScannedAsset> current = List.of();

    @AfterAll
    static void stopDatabase() {
        DATABASE.close();
    }

    private static ScannedAsset asset(String path, String value) {
        var input = new AssetInput("word", "string", value, null, false, false, true, List.of(), List.of(), null);
        return new ScannedAsset("terraform", path, path, null, List.of(input), List.of(), List.of(), Map.of());
    }

    private static List<ScannedAsset> assets(int count) {
        return IntStream.range(0, count).mapToObj(i -> asset("m" + i, "v" + i)).toList();
    }

    /** What a scan does: the assets become what it found unless that is held. */
    private boolean scan(String commit, int edition, List<ScannedAsset> found) {
        boolean meant = snapshots.take(repository, new Scanned(commit, edition, 5, 9, found, _ -> false), current);
        current = meant ? found : current;
        return meant;
    }

    private Snapshot newest() {
        return snapshots.list(repository.id()).getFirst();
    }

    @Test
    void keepsWhatWasFoundAsItWasAndWhatThatChanged() {
        assertThat(scan("a", 1, assets(3))).isTrue();
        assertThat(scan("b", 1, List.of(asset("m0", "other"), asset("m1", "v1"), asset("new", "n"))))
                .isTrue();
        assertThat(newest().counts()).isEqualTo(new Snapshot.Counts(1, 1, 0, 1));
        assertThat(snapshots.changes(newest())).extracting(Change::path).containsExactly("m0", "m2", "new");
        var first = snapshots.list(repository.id()).getLast();
        assertThat(snapshots.before(newest())).contains(first);
        assertThat(snapshots.compare(newest(), first))
                .extracting(Change::type)
                .containsExactly(Change.Type.CHANGED, Change.Type.APPEARED, Change.Type.VANISHED);
        assertThat(contents()).isEqualTo(5);
    }

    @Test
    void keepsACommitOnceForEachEditionOfTheScanners() {
        assertThat(scan("a", 1, assets(10))).isTrue();
        assertThat(scan("a", 1, assets(10))).isTrue();
        assertThat(snapshots.list(repository.id())).hasSize(1);
        assertThat(scan("a", 2, assets(1)))
                .as("scanners that understand otherwise are no accident")
                .isTrue();
        assertThat(snapshots.list(repository.id())).hasSize(2);
    }

    @Test
    void aHeldChangeWaitsForAWordAndPassesWhenANewerCommitMendsIt() {
        scan("a", 1, assets(8));
        assertThat(scan("b", 1, assets(1))).isFalse();
        assertThat(scan("b", 1, assets(1))).isFalse();
        assertThat(snapshots.held(repository.id())).isPresent();
        String held = newest().id().toString();
        assertThat(scan("c", 1, assets(8))).isTrue();
        assertThat(snapshots.held(repository.id())).isEmpty();
        assertThat(refused(held)).isEqualTo(ErrorCode.CONFLICT);
        assertThat(snapshots.before(newest()).orElseThrow().commit()).isEqualTo("a");
    }

    @Test
    void aWordIsGivenOnceAndSaysWhose() {
        scan("a", 1, assets(8));
        scan("b", 1, assets(1));
        String held = newest().id().toString();
        assertThat(snapshots.confirm(ADA, repository, held).confirmation())
                .isNotNull()
                .satisfies(confirmation -> assertThat(confirmation.by()).isEqualTo("ada@example.org"));
        assertThat(events).containsExactly(new SnapshotConfirmed(repository.id(), "b"));
        assertThat(scan("b", 1, assets(1))).isTrue();
        assertThat(refused(held)).isEqualTo(ErrorCode.CONFLICT);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(refused(UUID.randomUUID().toString())).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(refused("no id")).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void forgetsTheOldestAndWhatOnlyTheyHeld() {
        for (int i = 0; i < SnapshotStore.MOST + 3; i++) {
            scan("commit " + i, 1, List.of(asset("m", "value " + i)));
        }
        assertThat(snapshots.list(repository.id())).hasSize(SnapshotStore.MOST);
        assertThat(contents()).isEqualTo(SnapshotStore.MOST);
        snapshots.forget(repository.id());
        assertThat(contents()).isZero();
    }

    private ErrorCode refused(String id) {
        return catchThrowableOfType(Problem.class, () -> snapshots.confirm(ADA, repository, id))
                .code();
    }

    private int contents() {
        return DATABASE.client()
                .sql("select count(*)::int from asset_content where repository_id = ?")
                .param(repository.id().value())
                .query(Integer.class)
                .single();
    }
}
