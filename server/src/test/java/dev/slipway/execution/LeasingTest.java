package dev.slipway.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.wire.work.GrainWork;
import dev.slipway.wire.work.LeaseRequest;
import dev.slipway.wire.work.LeasedOrder;
import dev.slipway.wire.work.WorkOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who gets an order, and for how long it is theirs. */
class LeasingTest {
    private final ExecutionRoom room = new ExecutionRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void neverGivesOneOrderToTwoThatAskAtOnce() throws Exception {
        for (int number = 0; number < 24; number++) {
            room.place("env/grain" + number);
        }
        var leased = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<List<LeasedOrder>>>();
            for (int number = 0; number < 12; number++) {
                String instance = "instance" + number;
                calls.add(() -> room.lease(instance));
            }
            for (var answer : threads.invokeAll(calls)) {
                answer.get().forEach(order -> leased.add(order.id()));
            }
        }
        assertThat(leased).hasSize(24);
        assertThat(new HashSet<>(leased)).hasSize(24);
    }

    @Test
    void wakesAWaitingAgentAsSoonAsAnOrderIsPlaced() throws Exception {
        var waiting = CompletableFuture.supplyAsync(() -> room.lease("one", 20_000));
        var id = room.place("env/grain");
        long before = System.nanoTime();
        assertThat(waiting.get()).extracting(LeasedOrder::id).containsExactly(id.toString());
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void answersEmptyWhenTheTimeToWaitIsOver() {
        assertThat(room.lease("one", 30)).isEmpty();
    }

    @Test
    void givesOnlyWorkThatTheAgentCanDo() throws Exception {
        room.place("env/grain");
        var request = new LeaseRequest("one", List.of(), 4, 0, List.of("helm"), List.of(), "1");
        assertThat(room.leasing.lease(room.agent, request)).isEmpty();
    }

    @Test
    void givesAnOrderThatNobodyBeganToAnotherInstanceWhenTheLeaseRanOut() {
        room.place("env/grain");
        var first = room.lease("one").getFirst();
        assertThat(room.lease("two")).isEmpty();
        room.clock.step(Duration.ofSeconds(31));
        var second = room.lease("two").getFirst();
        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(second.attempt()).isEqualTo(2);
    }

    @Test
    void keepsABegunOrderForTheInstanceThatBeganIt() {
        room.place("env/grain");
        room.beat(room.lease("one").getFirst(), 0);
        room.clock.step(Duration.ofMinutes(5));
        assertThat(room.lease("two")).isEmpty();
        assertThat(room.lease("one")).singleElement().satisfies(again -> {
            assertThat(again.attempt()).isEqualTo(1);
            assertThat(again.fence()).isEqualTo(2);
        });
    }

    @Test
    void givesARunOnAnInstancesDiskBackAtOnceAsTheSameAttempt() {
        room.place("env/grain");
        var before = room.lease("one").getFirst();
        room.tell(before, room.line(1, "running"));
        var after = room.lease("one", before.id()).getFirst();
        assertThat(after.attempt()).isEqualTo(before.attempt());
        assertThat(after.fence()).isEqualTo(before.fence() + 1);
        assertThat(after.nextSequence()).isEqualTo(2);
        assertThat(room.lease("two", before.id())).isEmpty();
    }

    @Test
    void refusesEveryWordOfAnOldLease() {
        room.place("env/grain");
        var old = room.lease("one").getFirst();
        room.beat(old, 0);
        room.lease("one", old.id());
        assertStale(() -> room.beat(old, 0));
        assertStale(() -> room.tell(old, room.line(1, "late")));
        assertStale(() -> room.end(old, ExecutionRoom.done()));
        assertThat(room.sealed).isEmpty();
    }

    @Test
    void forgivesABeatThatCrossesTheOutcomeOfItsOwnOrder() {
        room.place("env/grain");
        var order = room.lease("one").getFirst();
        room.end(order, ExecutionRoom.done());
        assertThat(room.beat(order, 10_000).cancel()).isNull();
    }

    @Test
    void tellsARunningAgentOfACancellationAtOnceAndOnlyOnce() throws Exception {
        var id = room.place("env/grain");
        var order = room.lease("one").getFirst();
        assertThat(room.beat(order, 0).cancel()).isNull();
        var beat = CompletableFuture.supplyAsync(() -> room.beat(order, 10_000));
        long before = System.nanoTime();
        room.orders.cancel(id, Cancellation.GRACEFUL);
        assertThat(beat.get().cancel()).isEqualTo("graceful");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
        var waiting = CompletableFuture.supplyAsync(() -> room.beat(order, 10_000));
        room.orders.cancel(id, Cancellation.FORCE);
        assertThat(waiting.get().cancel()).isEqualTo("force");
    }

    @Test
    void sealsAnOrderThatIsCancelledBeforeAnyAgentHasIt() {
        var id = room.place("env/grain");
        room.orders.cancel(id, Cancellation.GRACEFUL);
        assertThat(room.sealed)
                .singleElement()
                .satisfies(seal -> assertThat(seal.outcome()).isInstanceOf(WorkOutcome.Cancelled.class));
        assertThat(room.lease("one")).isEmpty();
    }

    private static void assertStale(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.STALE_FENCE));
    }

    @Test
    void passwordOfAnAttemptDiesWithItAndTheNextHasItsOwn() {
        var first = leasedWithState();
        room.beat(first, 0);
        room.end(first, new WorkOutcome.Interrupted("The agent stops"));
        var second = room.lease("one").getFirst();
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(password(second)).isNotEqualTo(password(first));
        assertThat(isLetIn(second, password(first))).isFalse();
        assertThat(isLetIn(second, password(second))).isTrue();
        assertThat(((GrainWork) second.work()).masks()).containsExactly(password(second));
        room.beat(second, 0);
        var kept = room.lease("one", second.id()).getFirst();
        assertThat(password(kept)).isEqualTo(password(second));
    }

    @Test
    void runThatGoesOnUnderANewLeaseKeepsItsPassword() {
        var before = leasedWithState();
        room.beat(before, 0);
        var after = room.lease("one", before.id()).getFirst();
        assertThat(password(after)).isEqualTo(password(before));
        assertThat(isLetIn(after, password(before))).isTrue();
    }

    private LeasedOrder leasedWithState() {
        var draft = room.orders.draft();
        var state = new GrainWork.StateAccess(
                "/state", draft.id().toString(), draft.runToken().reveal());
        room.orders.place(draft, "env/net", room.agent, ExecutionRoom.work("env/net", state));
        return room.lease("one").getFirst();
    }

    private static String password(LeasedOrder order) {
        var state = ((GrainWork) order.work()).state();
        assertThat(state).isNotNull();
        return state.password();
    }

    private boolean isLetIn(LeasedOrder order, String password) {
        return room.orders.run(order.id(), Secret.of(password)).isPresent();
    }
}
