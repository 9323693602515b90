package dev.slipway.repository;

import static dev.slipway.repository.RepositoryRoom.SPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.database.TestDatabase;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fetch that somebody cancels leaves the connection as it was. */
class CancelledFetchTest {
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path folder;

    private RepositoryRoom room;
    private SampleGit sample;

    @BeforeEach
    void open() {
        room = new RepositoryRoom(database, folder.resolve("mirrors"));
        sample = SampleGit.in(folder.resolve("sample"));
        sample.write("main.tf", "# nothing").commit();
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void whatWasConnectedIsConnectedStill() {
        room.connect(SPACE, "infra", sample.url());
        var before = room.repositories().connection(SPACE, "infra");
        sample.write("main.tf", "# more").commit();
        room.events.clear();
        room.cancelFetches(true);
        var connection = room.repositories().synchronize(SPACE, "infra");
        assertThat(connection.status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(connection.fault()).isNull();
        assertThat(connection.repository()).isEqualTo(before.repository());
        assertThat(room.events).isEmpty();
    }

    @Test
    void whatWasBrokenIsBrokenForTheSameReasonAndNotTriedAtOnce() {
        var id = room.connect(SPACE, "infra", sample.url()).id();
        room.hostFailsWith(new Problem(ErrorCode.PROVIDER_TOKEN_REJECTED, "Revoked"));
        var before = room.repositories().synchronize(SPACE, "infra");
        room.hostFailsWith(null);
        room.step(Duration.ofHours(1));
        room.cancelFetches(true);
        var connection = room.repositories().synchronize(SPACE, "infra");
        assertThat(connection.status()).isEqualTo(ConnectionStatus.DISCONNECTED);
        assertThat(connection.fault()).isEqualTo(before.fault());
        assertThat(room.syncs.due(room.now())).isEmpty();
        room.step(Duration.ofMinutes(11));
        assertThat(room.syncs.due(room.now())).containsExactly(id);
    }

    @Test
    void whatWasNeverFetchedWaitsForSomebody() {
        room.cancelFetches(true);
        room.connect(SPACE, "infra", sample.url());
        var connection = room.repositories().connection(SPACE, "infra");
        assertThat(connection.status()).isEqualTo(ConnectionStatus.SYNC_FAILED);
        assertThat(connection.fault())
                .isNotNull()
                .satisfies(fault -> assertThat(fault.message()).contains("was cancelled"));
        room.step(Duration.ofDays(1));
        assertThat(room.syncs.due(room.now())).isEmpty();

        room.cancelFetches(false);
        var again = room.repositories().synchronize(SPACE, "infra");
        assertThat(again.status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(again.fault()).isNull();
    }

    @Test
    void whatADeadProcessLeftIsNotTakenUpAgain() {
        var id = room.connect(SPACE, "infra", sample.url()).id();
        assertThat(room.syncs.claim(id, room.now(), room.now().plus(Synchronizing.LEASE)))
                .isTrue();
        room.repositories().fetchCancelled(id);
        room.step(Duration.ofHours(1));
        assertThat(room.syncs.due(room.now())).isEmpty();
        assertThat(room.repositories().connection(SPACE, "infra").status()).isEqualTo(ConnectionStatus.CONNECTED);
    }
}
