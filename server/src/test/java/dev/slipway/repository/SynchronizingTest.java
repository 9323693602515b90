package dev.slipway.repository;

import static dev.slipway.repository.RepositoryRoom.ADA;
import static dev.slipway.repository.RepositoryRoom.SPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.access.GrantGiven;
import dev.slipway.database.TestDatabase;
import dev.slipway.identity.SpaceDeleting;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynchronizingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path folder;

    private RepositoryRoom room;
    private SampleGit sample;
    private RepositoryId id;
    private String first;

    @BeforeEach
    void open() {
        room = new RepositoryRoom(database, folder.resolve("mirrors"));
        sample = SampleGit.in(folder.resolve("sample"));
        first = sample.write("main.tf", "# nothing").commit();
        id = room.connect(SPACE, "infra", sample.url()).id();
        room.events.clear();
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void bringsNewCommitsAndSaysSo() {
        String second = sample.write("main.tf", "# more").commit();
        var connection = room.repositories().synchronize(SPACE, "infra");
        assertThat(connection.repository().commit()).isEqualTo(second);
        assertThat(connection.lastSynced()).isEqualTo(room.now());
        assertThat(room.events).containsExactly(new RepositorySynced(id, SPACE, second));
    }

    @ParameterizedTest
    @CsvSource({
        "PROVIDER_TOKEN_REJECTED, DISCONNECTED",
        "PROVIDER_ACCESS_TOO_LOW, DISCONNECTED",
        "NOT_AUTHORIZED_AT_PROVIDER, DISCONNECTED",
        "PROVIDER_UNREACHABLE, SYNC_FAILED",
        "PROVIDER_FAILED, SYNC_FAILED"
    })
    void saysWhyItFailedAndKeepsWhatIsKnown(ErrorCode code, ConnectionStatus status) {
        room.hostFailsWith(new Problem(code, "It is so").withAction("Do that", "https://there"));
        var connection = room.repositories().synchronize(SPACE, "infra");
        assertThat(connection.status()).isEqualTo(status);
        assertThat(connection.fault())
                .isEqualTo(new ConnectionFault(code.name(), "It is so", "Do that", "https://there"));
        assertThat(connection.repository().commit()).isEqualTo(first);
        assertThat(room.events).doesNotHaveAnyElementsOfTypes(RepositorySynced.class);
    }

    @Test
    void anUnexpectedFailureLeavesNothingInTheMiddle() {
        database.client()
                .sql("update git_repository set clone_url = 'nonsense'")
                .update();
        room.host.add("group/infra", "nonsense", "private", true, false);
        assertThat(room.repositories().synchronize(SPACE, "infra").status())
                .isIn(ConnectionStatus.SYNC_FAILED, ConnectionStatus.DISCONNECTED);
    }

    @Test
    void whatTheOldAccessMetWithDoesNotUndoAReconnection() {
        room.hostFailsWith(new Problem(ErrorCode.PROVIDER_TOKEN_REJECTED, "Revoked"));
        room.host.meanwhile(() -> {
            database.client().sql("update git_repository set access = 'open'").update();
            room.hostFailsWith(null);
        });
        room.repositories().synchronize(SPACE, "infra");
        room.synchronizing.await(id, PATIENCE);
        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(connection().fault()).isNull();
        assertThat(room.events).noneMatch(event -> event instanceof ConnectionLost);
    }

    @Test
    void triesAgainByItselfAfterAWhileWhenTheHostWasDown() {
        room.hostFailsWith(new Problem(ErrorCode.PROVIDER_UNREACHABLE, "Down"));
        room.repositories().synchronize(SPACE, "infra");
        room.hostFailsWith(null);
        room.synchronizing.tend();
        assertThat(connection().status()).isEqualTo(ConnectionStatus.SYNC_FAILED);
        room.step(Duration.ofMinutes(2));
        room.synchronizing.tend();
        room.synchronizing.await(id, PATIENCE);
        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(connection().fault()).isNull();
    }

    @Test
    void looksNowAndThenWhetherSomebodyHasMendedIt() {
        room.hostFailsWith(new Problem(ErrorCode.PROVIDER_TOKEN_REJECTED, "Revoked"));
        room.repositories().synchronize(SPACE, "infra");
        room.step(Duration.ofMinutes(2));
        assertThat(room.syncs.due(room.now())).isEmpty();
        room.step(Duration.ofMinutes(10));
        assertThat(room.syncs.due(room.now())).containsExactly(id);
    }

    @Test
    void waitsAsLongAsTheHostAskedFor() {
        var later = room.now().plus(Duration.ofHours(3));
        room.hostFailsWith(new Problem(ErrorCode.PROVIDER_FAILED, "Slow down").notBefore(later));
        assertThat(room.repositories().synchronize(SPACE, "infra").nextAttempt())
                .isEqualTo(later);
    }

    @Test
    void triesEverLessOftenAndSaysSinceWhenItFails() {
        var since = room.now();
        room.hostFailsWith(new Problem(ErrorCode.PROVIDER_UNREACHABLE, "Down"));
        var first = room.repositories().synchronize(SPACE, "infra");
        room.step(Duration.ofMinutes(1));
        var second = room.repositories().synchronize(SPACE, "infra");
        assertThat(second.statusSince()).isEqualTo(first.statusSince()).isEqualTo(since);
        assertThat(Duration.between(room.now(), Objects.requireNonNull(second.nextAttempt())))
                .isGreaterThan(Duration.between(since, Objects.requireNonNull(first.nextAttempt())));
    }

    @Test
    void tryingByHandDoesNotPutOffTheNextAttempt() {
        room.hostFailsWith(new Problem(ErrorCode.PROVIDER_UNREACHABLE, "Down"));
        for (int i = 0; i < 8; i++) {
            room.repositories().synchronize(SPACE, "infra");
        }
        assertThat(connection().nextAttempt()).isBefore(room.now().plusSeconds(60));
    }

    @Test
    void aProjectThatIsGoneIsNamedByItsAddress() {
        room.hostFailsWith(new Problem(ErrorCode.PROJECT_NOT_FOUND, "'4' does not exist"));
        room.repositories().synchronize(SPACE, "infra");
        assertThat(connection().fault()).isNotNull().satisfies(fault -> {
            assertThat(fault.message())
                    .contains("/group/infra")
                    .contains("deleted")
                    .doesNotContain("'4'");
            assertThat(fault.link()).endsWith("/group/infra");
        });
    }

    @Test
    void tellsOnceThatItIsLostAndOnceThatItIsBack() {
        room.hostFailsWith(
                new Problem(ErrorCode.PROVIDER_TOKEN_REJECTED, "Revoked").withAction("Do that", "https://there"));
        room.repositories().synchronize(SPACE, "infra");
        room.repositories().synchronize(SPACE, "infra");
        assertThat(room.events)
                .containsExactly(
                        new ConnectionLost(id, SPACE, "infra", ADA.id(), "Revoked", "Do that", "https://there"));
        room.hostFailsWith(null);
        room.repositories().synchronize(SPACE, "infra");
        assertThat(room.events)
                .endsWith(new RepositorySynced(id, SPACE, first), new ConnectionRestored(id, SPACE, "infra"));
    }

    @Test
    void goesOnAtOnceWhenThePersonHasAuthorizedAnew() {
        room.authorize(ADA);
        room.hostFailsWith(new Problem(ErrorCode.NOT_AUTHORIZED_AT_PROVIDER, "Revoked"));
        room.repositories().synchronize(SPACE, "infra");
        database.client()
                .sql("update git_repository set access = 'grant', credential_id = null")
                .update();
        room.hostFailsWith(null);
        room.synchronizing.on(new GrantGiven(room.provider.id(), ADA.id()));
        room.synchronizing.await(id, PATIENCE);
        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
    }

    @Test
    void followsTheDefaultBranchToItsNewName() {
        sample.git("branch", "-m", "main", "trunk");
        room.host.makeDefault("group/infra", "trunk");
        assertThat(room.repositories().synchronize(SPACE, "infra").repository().branch())
                .isEqualTo("trunk");
    }

    @Test
    void takesUpWhatADeadProcessLeft() {
        room.syncs.claim(id, room.now(), room.now().plus(Synchronizing.LEASE));
        room.synchronizing.tend();
        assertThat(connection().status()).isEqualTo(ConnectionStatus.SYNCING);
        room.step(Synchronizing.LEASE.plusSeconds(1));
        room.synchronizing.tend();
        room.synchronizing.await(id, PATIENCE);
        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
    }

    @Test
    void oneOfTwoProcessesWorksAtIt() {
        var until = room.now().plus(Synchronizing.LEASE);
        assertThat(room.syncs.claim(id, room.now(), until)).isTrue();
        assertThat(room.syncs.claim(id, room.now(), until)).isFalse();
        room.synchronizing.start(id);
        assertThat(connection().lastSynced()).isEqualTo(connection().statusSince());
    }

    @Test
    void followsAProjectThatMoved() {
        room.host.remove("group/infra");
        room.host.add("other/moved", sample.url(), "private", true, false);
        assertThat(room.repositories().synchronize(SPACE, "infra").repository().webUrl())
                .isEqualTo("https://git.example/other/moved");
    }

    @Test
    void saysThatTheBranchIsGone() {
        sample.git("checkout", "--quiet", "-b", "other");
        sample.git("branch", "-D", "main");
        var connection = room.repositories().synchronize(SPACE, "infra");
        assertThat(connection.status()).isEqualTo(ConnectionStatus.SYNC_FAILED);
        assertThat(connection.fault()).extracting(fault -> fault.code()).isEqualTo("BRANCH_NOT_FOUND");
    }

    @Test
    void checkoutGivesTheHeadOfTheBranchAtTheHost() {
        String second = sample.write("main.tf", "# more").commit();
        var checkout = room.repositories().checkout(id, null);
        assertThat(checkout.commit()).isEqualTo(second);
        assertThat(checkout.mirror().has(second)).isTrue();
    }

    @Test
    void checkoutFallsBackToTheLastKnownHeadWhenTheHostFails() {
        sample.write("main.tf", "# more").commit();
        room.hostFailsWith(new Problem(ErrorCode.PROVIDER_UNREACHABLE, "Down"));
        assertThat(room.repositories().checkout(id, "main").commit()).isEqualTo(first);
        assertCheckoutFails("never-seen", ErrorCode.PROVIDER_UNREACHABLE);
    }

    @Test
    void checkoutOfACommitInTheMirrorAsksNobody() {
        room.hostFailsWith(new Problem(ErrorCode.PROVIDER_TOKEN_REJECTED, "Revoked"));
        assertThat(room.repositories().checkout(id, first).commit()).isEqualTo(first);
        assertCheckoutFails("main", ErrorCode.PROVIDER_TOKEN_REJECTED);
    }

    @Test
    void checkoutFindsTags() {
        sample.git("tag", "v1");
        assertThat(room.repositories().checkout(id, "v1").commit()).isEqualTo(first);
        assertCheckoutFails("v2", ErrorCode.BRANCH_NOT_FOUND);
    }

    @Test
    void givesAgentsWhatTheyNeedToClone() {
        var access = room.repositories().access(id);
        assertThat(access.username()).isEqualTo("oauth2");
        assertThat(access.password()).isEqualTo(Secret.of("good"));
        assertThat(access.toString()).doesNotContain("good");
    }

    @Test
    void disconnectingSaysSoFirst() {
        room.repositories().disconnect(SPACE, "infra");
        assertThat(room.events).containsExactly(new RepositoryDisconnected(id, SPACE));
        assertThatThrownBy(() -> room.repositories().find(id)).hasMessageContaining("no repository");
    }

    @Test
    void goesWithItsSpace() {
        new SpaceEnd(room.repositories()).on(new SpaceDeleting(SPACE));
        assertThat(room.repositories().list(SPACE)).isEmpty();
        assertThat(room.events).containsExactly(new RepositoryDisconnected(id, SPACE));
    }

    @Test
    void theLoopStartsAndStops() {
        var loop = new SyncLoop(room.synchronizing);
        loop.start();
        assertThat(loop.isRunning()).isTrue();
        loop.stop();
        assertThat(loop.isRunning()).isFalse();
    }

    private Connection connection() {
        return room.repositories().connection(SPACE, "infra");
    }

    private void assertCheckoutFails(String revision, ErrorCode code) {
        assertThatThrownBy(() -> room.repositories().checkout(id, revision))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::code)
                .isEqualTo(code);
    }
}
