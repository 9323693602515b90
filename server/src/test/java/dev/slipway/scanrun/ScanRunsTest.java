package dev.slipway.scanrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.watch.Stage.Step;
import dev.slipway.agent.watch.Watch;
import dev.slipway.database.TestDatabase;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.UserId;
import dev.slipway.repository.Repository;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScanRunsTest {
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Actor BOB = new Actor(UserId.random(), "bob@example.org", "Bob");
    private static TestDatabase database;

    private final Repository repository = ScanRunRoom.repository();
    private ScanRuns runs;
    private ScanRuns elsewhere;
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @BeforeAll
    static void startDatabase() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @BeforeEach
    void openServers() {
        runs = ScanRunRoom.open(database, InstantSource.system(), Duration.ofMillis(20));
        elsewhere = ScanRunRoom.open(database, InstantSource.system(), NEVER);
    }

    private CompletableFuture<Optional<String>> begin(Function<OngoingScan, String> scan) {
        return CompletableFuture.supplyAsync(() -> runs.run(repository, scan));
    }

    private static <T> T result(CompletableFuture<T> work) throws Exception {
        return work.get(30, TimeUnit.SECONDS);
    }

    private String waiting(OngoingScan scan) {
        try {
            mayEnd.await();
            scan.settle();
            return "found";
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("a failure of its own", stopped);
        }
    }

    @Test
    void oneThatIsOverAtOnceLeavesNoTrace() {
        assertThat(elsewhere.run(repository, scan -> {
                    scan.settle();
                    return "found";
                }))
                .contains("found");
        assertThat(runs.list(repository.id())).isEmpty();
        assertThat(runs.current(repository.id())).isEmpty();
    }

    @Test
    void everyServerTellsHowFarItIs() throws Exception {
        var scan = begin(ongoing -> {
            Watch.at(Step.SCANNING, 2, 6, "helm");
            return waiting(ongoing);
        });
        ScanRunRoom.await(() -> elsewhere.list(repository.id()).stream().anyMatch(run -> run.done() == 2));
        assertThat(elsewhere.current(repository.id())).hasValueSatisfying(run -> {
            assertThat(run.state()).isEqualTo("running");
            assertThat(run.step()).isEqualTo("scanning");
            assertThat(run.total()).isEqualTo(6);
            assertThat(run.scanner()).isEqualTo("helm");
            assertThat(run.endedAt()).isNull();
        });
        mayEnd.countDown();
        assertThat(result(scan)).contains("found");
        assertThat(runs.current(repository.id())).isEmpty();
        assertThat(runs.list(repository.id()))
                .singleElement()
                .satisfies(run -> assertThat(run.state()).isEqualTo("done"));
    }

    @Test
    void cancellingHereEndsIt() throws Exception {
        var scan = begin(this::waiting);
        var cancelled = ScanRunRoom.cancel(runs, repository);
        assertThat(cancelled.state()).isEqualTo("cancelled");
        assertThat(cancelled.cancelledBy()).isEqualTo("ada@example.org");
        assertThat(cancelled.endedAt()).isNotNull();
        assertThat(result(scan)).isEmpty();
        assertThat(runs.cancel(BOB, repository, cancelled.id())).isEqualTo(new ScanRuns.Cancelled(false, cancelled));
    }

    @Test
    void cancellingInAnotherServerEndsItHere() throws Exception {
        var scan = begin(this::waiting);
        ScanRunRoom.cancel(elsewhere, repository);
        assertThat(result(scan)).isEmpty();
        assertThat(runs.current(repository.id()))
                .hasValueSatisfying(run -> assertThat(run.state()).isEqualTo("cancelled"));
    }

    @Test
    void aCancelledOneIsForgottenWhenALaterOneWentThrough() throws Exception {
        var scan = begin(this::waiting);
        ScanRunRoom.cancel(runs, repository);
        result(scan);
        elsewhere.run(repository, _ -> "found");
        assertThat(runs.current(repository.id())).isEmpty();
        assertThat(runs.list(repository.id())).hasSize(1);
    }

    @Test
    void cancellingOneThatJustEndedIsNoErrorAndSaysSo() throws Exception {
        var scan = begin(this::waiting);
        String id = ScanRunRoom.ongoing(runs, repository.id()).id();
        mayEnd.countDown();
        result(scan);
        var answer = runs.cancel(BOB, repository, id).run();
        assertThat(answer.state()).isEqualTo("done");
        assertThat(answer.cancelledBy()).isNull();
    }

    @Test
    void whatIsBeingKeptIsKeptAndCancellingWaitsForThat() throws Exception {
        var kept = new CountDownLatch(1);
        var scan = begin(ongoing -> {
            ScanRunRoom.ongoing(elsewhere, repository.id());
            return database.transactions().execute(_ -> {
                ongoing.settle();
                kept.countDown();
                return waitingStill();
            });
        });
        kept.await();
        String id = ScanRunRoom.ongoing(elsewhere, repository.id()).id();
        var answer = CompletableFuture.supplyAsync(
                () -> elsewhere.cancel(BOB, repository, id).run());
        mayEnd.countDown();
        assertThat(result(answer).state()).isEqualTo("done");
        assertThat(result(scan)).contains("found");
    }

    private String waitingStill() {
        try {
            mayEnd.await();
            return "found";
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void aFetchIsCancelledLikeAScanAndItsEndIsNoScan() throws Exception {
        var watch = new WatchedFetches(runs);
        var fetch = CompletableFuture.supplyAsync(() -> watch.during(repository, this::waitingStill));
        assertThat(ScanRunRoom.cancel(elsewhere, repository).step()).isEqualTo("fetching");
        assertThat(result(fetch)).isFalse();
        assertThat(watch.during(repository, () -> {})).isTrue();
        assertThat(runs.current(repository.id()))
                .hasValueSatisfying(run -> assertThat(run.state()).isEqualTo("cancelled"));
    }

    @Test
    void aFailureIsNoCancellation() {
        assertThatThrownBy(() -> runs.run(repository, _ -> {
                    ScanRunRoom.ongoing(elsewhere, repository.id());
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(runs.list(repository.id()))
                .singleElement()
                .satisfies(run -> assertThat(run.state()).isEqualTo("failed"));
    }

    @Test
    void oneWhoseServerEndedWasInterruptedAndCanBeCancelledStill() throws Exception {
        var scan = begin(this::waiting);
        String id = ScanRunRoom.ongoing(runs, repository.id()).id();
        InstantSource later = () -> InstantSource.system().instant().plus(ScanRun.SILENCE.multipliedBy(2));
        var after = ScanRunRoom.open(database, later, NEVER);
        assertThat(after.current(repository.id())).hasValueSatisfying(run -> {
            assertThat(run.state()).isEqualTo("interrupted");
            assertThat(run.endedAt()).isNotNull();
        });
        assertThat(after.cancel(BOB, repository, id).run().cancelledBy()).isEqualTo("bob@example.org");
        assertThat(result(scan)).isEmpty();
    }

    @Test
    void endsWhenItsRepositoryIsDisconnected() throws Exception {
        var scan = begin(this::waiting);
        ScanRunRoom.ongoing(runs, repository.id());
        elsewhere.forget(repository.id());
        assertThat(result(scan)).isEmpty();
    }

    @Test
    void whatIsNotOfTheRepositoryIsNotFound() throws Exception {
        var scan = begin(this::waiting);
        String id = ScanRunRoom.ongoing(runs, repository.id()).id();
        for (String wrong : new String[] {UUID.randomUUID().toString(), "yesterday"}) {
            assertThatThrownBy(() -> runs.cancel(BOB, repository, wrong))
                    .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                    .returns(ErrorCode.NOT_FOUND, Problem::code);
        }
        assertThatThrownBy(() -> runs.cancel(BOB, ScanRunRoom.repository(), id)).isInstanceOf(Problem.class);
        mayEnd.countDown();
        assertThat(result(scan)).contains("found");
    }
}
