package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.execution.ExecutionRoom;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.launch.LaunchPlan;
import dev.slipway.wire.environment.EnvironmentBody.HistoryItem;
import dev.slipway.wire.work.LeasedOrder;
import dev.slipway.wire.work.WorkOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Environments on their way up and down, over real orders. */
class ConductorTest {
    private final EnvironmentRoom room = new EnvironmentRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void deploysIndependentGrainsTogetherAndTheOthersBehindThem() {
        String id = room.launch(null, "net", "store", "app<net");
        room.succeed("deploy net", "deploy store");
        room.succeed("deploy app");
        room.await(id, EnvironmentStatus.ACTIVE);
        assertThat(room.history.of(id)).extracting(HistoryItem::event).containsExactly("Launched", "Active");
    }

    @Test
    void keepsWhatAGrainGives() {
        String id = room.launch(null, "net");
        var order = room.leased("deploy net").getFirst();
        room.execution.end(
                order,
                ExecutionRoom.done(
                        new WorkOutcome.Output("arn", "a", false), new WorkOutcome.Output("key", "k", true)));
        assertThat(room.values.outputs(id).byGrain().get("net"))
                .containsEntry("arn", new LaunchPlan.Value("arn", "a", false))
                .containsEntry("key", new LaunchPlan.Value("key", "k", true));
    }

    @Test
    void saysWhatFailedAndWhatMayBeLeftBehind() {
        String id = room.launch(null, "net", "app<net");
        room.execution.end(
                room.leased("deploy net").getFirst(), new WorkOutcome.Lost("Terraform was killed", List.of("file.a")));
        room.await(id, EnvironmentStatus.ACTIVE_WITH_ERROR);
        assertThat(room.grain(id, "net").message()).isEqualTo("Terraform was killed");
        assertThat(room.grain(id, "net").leftBehind()).containsExactly("file.a");
        assertThat(room.grain(id, "app").state()).isEqualTo(GrainState.PENDING);
    }

    @Test
    void letsOtherGrainsFinishWhenOneFails() {
        String id = room.launch(null, "net", "store");
        var orders = room.leased("deploy net", "deploy store");
        room.execution.end(named(orders, "net"), EnvironmentRoom.failure("No"));
        assertThat(room.environment(id).status()).isEqualTo(EnvironmentStatus.LAUNCHING);
        room.execution.end(named(orders, "store"), ExecutionRoom.done());
        room.await(id, EnvironmentStatus.ACTIVE_WITH_ERROR);
    }

    @Test
    void failsAGrainThatCannotBePreparedAndRetriesItOnRequest() {
        room.unprepared.add("net");
        String id = room.launch(null, "net");
        room.await(id, EnvironmentStatus.ACTIVE_WITH_ERROR);
        assertThat(room.grain(id, "net").message()).isEqualTo("There is no branch gone");
        room.unprepared.clear();
        room.ledger.change(id, entry -> Moves.retried(entry, room.execution.clock.instant()));
        room.succeed("deploy net");
        room.await(id, EnvironmentStatus.ACTIVE);
        assertThat(room.grain(id, "net").message()).isNull();
    }

    @Test
    void destroysInReverseOrder() {
        String id = room.launch(null, "net", "app<net");
        room.succeed("deploy net");
        room.succeed("deploy app");
        room.end(id);
        room.succeed("destroy app");
        room.succeed("destroy net");
        room.await(id, EnvironmentStatus.ENDED);
        assertThat(room.environment(id).ended()).isNotNull();
    }

    @Test
    void triesToDestroyEverythingAndCanTryAgainWhatFailed() {
        String id = room.launch(null, "net", "app<net");
        room.succeed("deploy net");
        room.succeed("deploy app");
        room.end(id);
        room.execution.end(room.leased("destroy app").getFirst(), EnvironmentRoom.failure("Still in use"));
        room.succeed("destroy net");
        room.await(id, EnvironmentStatus.TERMINATING_FAILED);
        room.ledger.change(id, entry -> Moves.retried(entry, room.execution.clock.instant()));
        room.succeed("destroy app");
        room.await(id, EnvironmentStatus.ENDED);
    }

    @Test
    void cancelsWhatRunsBeforeItDestroysWhatExists() {
        String id = room.launch(null, "net", "app<net");
        var order = room.leased("deploy net").getFirst();
        room.end(id);
        assertThat(room.execution.beat(order, 5_000).cancel()).isEqualTo("graceful");
        room.execution.end(order, new WorkOutcome.Cancelled("Cancelled", List.of()));
        room.succeed("destroy net");
        room.await(id, EnvironmentStatus.ENDED);
        assertThat(room.grain(id, "app").touched()).isFalse();
    }

    @Test
    void endsWithAnErrorWhenSomethingMayBeLeft() {
        String id = room.launch(null, "net");
        room.execution.end(room.leased("deploy net").getFirst(), EnvironmentRoom.failure("Half", "file.a"));
        room.await(id, EnvironmentStatus.ACTIVE_WITH_ERROR);
        room.end(id);
        room.succeed("destroy net");
        room.await(id, EnvironmentStatus.ENDED_WITH_ERROR);
    }

    @Test
    void killsWhatRunsWhenForcedToItsEnd() {
        String id = room.launch(null, "net");
        var order = room.leased("deploy net").getFirst();
        room.ledger.change(id, entry -> Moves.forced(entry, room.execution.clock.instant()));
        assertThat(room.execution.beat(order, 5_000).cancel()).isEqualTo("force");
        room.execution.end(order, new WorkOutcome.Cancelled("Killed", List.of()));
        assertThat(room.environment(id).status()).isEqualTo(EnvironmentStatus.FORCE_ENDED);
    }

    @Test
    void beginsALaunchThatWasPutOffAtItsTimeAndOnce() {
        String id = room.launchLater(Duration.ofHours(3), Duration.ofHours(1), "net");
        room.timekeeper.tick();
        assertThat(room.environment(id).status()).isEqualTo(EnvironmentStatus.SCHEDULED);
        room.execution.clock.step(Duration.ofHours(3));
        room.timekeeper.tick();
        room.timekeeper.tick();
        var orders = room.leased("deploy net");
        assertThat(orders).hasSize(1);
        assertThat(room.environment(id).status()).isEqualTo(EnvironmentStatus.LAUNCHING);
        assertThat(room.history.of(id))
                .extracting(item -> item.event())
                .containsExactlyInAnyOrder("Scheduled", "Launched");
    }

    @Test
    void aLaunchThatIsTakenBackBeforeItsTimeHasNothingToDestroy() {
        String id = room.launchLater(Duration.ofHours(3), null, "net", "web<net");
        room.ledger.change(id, entry -> Moves.cancelled(entry, room.execution.clock.instant()));
        assertThat(room.environment(id).status()).isEqualTo(EnvironmentStatus.ENDED);
        room.execution.clock.step(Duration.ofHours(4));
        room.timekeeper.tick();
        assertThat(room.environment(id).status()).isEqualTo(EnvironmentStatus.ENDED);
    }

    @Test
    void endsWhenItsTimeIsUpAlsoWhenNobodyWasThereAtThatTime() {
        String id = room.launch(Duration.ofHours(1), "net");
        room.succeed("deploy net");
        room.execution.clock.step(Duration.ofMinutes(59));
        room.timekeeper.tick();
        assertThat(room.environment(id).status()).isEqualTo(EnvironmentStatus.ACTIVE);
        room.execution.clock.step(Duration.ofHours(9));
        room.timekeeper.tick();
        room.timekeeper.tick();
        room.succeed("destroy net");
        room.await(id, EnvironmentStatus.ENDED);
        assertThat(room.history.of(id))
                .filteredOn(item -> item.event().equals("Ending"))
                .hasSize(1);
    }

    @Test
    void endsWhenItsTimeIsUpWhileItStillComesUp() {
        String id = room.launch(Duration.ofHours(1), "net", "app<net");
        var order = room.leased("deploy net").getFirst();
        room.execution.clock.step(Duration.ofHours(2));
        room.timekeeper.tick();
        assertThat(room.environment(id).status()).isEqualTo(EnvironmentStatus.TERMINATING);
        room.execution.end(order, ExecutionRoom.done());
        room.succeed("destroy net");
        room.await(id, EnvironmentStatus.ENDED);
        assertThat(room.grain(id, "app").touched()).isFalse();
    }

    @Test
    void anExtensionAndTheEndAtTheSameTimeLeaveOneOfTheTwo() throws Exception {
        for (int round = 0; round < 10; round++) {
            String id = room.launch(Duration.ofHours(1), "net");
            var before = room.environment(id).endsAt();
            var barrier = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var extended = threads.submit(() -> {
                    barrier.await();
                    room.ledger.change(id, entry -> {
                        var later = Lifetime.extended(entry.environment(), Duration.ofHours(1));
                        return entry.with(EnvironmentChanges.endingAt(entry.environment(), later));
                    });
                    return true;
                });
                barrier.await();
                room.end(id);
                threads.shutdown();
                assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
                var after = room.environment(id);
                assertThat(after.status().isLive()).isFalse();
                assertThat(extended.state() == Future.State.SUCCESS).isEqualTo(!Objects.equals(after.endsAt(), before));
            }
        }
    }

    @Test
    void whatEndsIsNotExtendedAnyMore() {
        String id = room.launch(Duration.ofHours(1), "net");
        room.leased("deploy net");
        room.end(id);
        assertThatThrownBy(() -> Lifetime.extended(room.environment(id), Duration.ofHours(1)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.WRONG_STATE));
    }

    @Test
    void wakesForTheEndWithoutBeingAsked() {
        room.timekeeper.start();
        String id = room.launch(Duration.ofHours(1), "net");
        room.succeed("deploy net");
        room.execution.clock.step(Duration.ofHours(2));
        room.ledger.change(id, entry -> entry.with(EnvironmentChanges.named(entry.environment(), "wake")));
        room.succeed("destroy net");
        room.await(id, EnvironmentStatus.ENDED);
        room.timekeeper.stop();
    }

    private static LeasedOrder named(List<LeasedOrder> orders, String grain) {
        return orders.stream()
                .filter(order -> EnvironmentRoom.word(order).endsWith(grain))
                .findFirst()
                .orElseThrow();
    }
}
