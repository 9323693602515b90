package dev.slipway.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.Problem;
import dev.slipway.wire.work.WorkEvent;
import dev.slipway.wire.work.WorkOutcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What agents tell is written down once, and each order ends once. */
class ReportingTest {
    private final ExecutionRoom room = new ExecutionRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void writesALineOnceHoweverOftenItIsTold() {
        room.place("env/grain");
        var order = room.lease("one").getFirst();
        room.tell(order, room.line(1, "first"), room.line(2, "second"));
        room.tell(order, room.line(1, "first"), room.line(2, "second"), room.line(3, "third"));
        assertThat(texts("env/grain")).containsExactly("first", "second", "third");
    }

    @Test
    void numbersTheLinesOfAStreamThroughOverItsOrders() {
        room.place("env/grain");
        var deploy = room.lease("one").getFirst();
        room.tell(deploy, room.line(1, "apply"));
        room.end(deploy, ExecutionRoom.done());
        room.place("env/grain");
        var destroy = room.lease("one").getFirst();
        room.tell(destroy, room.line(1, "destroy"), room.line(2, "gone"));
        assertThat(room.orders.lines("env/grain", 0, 10))
                .extracting(LoggedLine::line)
                .containsExactly(1L, 2L, 3L);
        assertThat(room.orders.lines("env/grain", 2, 10))
                .extracting(LoggedLine::text)
                .containsExactly("gone");
    }

    @Test
    void keepsWhatADatabaseTextCannotHold() {
        room.place("env/grain");
        room.tell(room.lease("one").getFirst(), room.line(1, "zero \0 and \u26f5"));
        assertThat(texts("env/grain")).containsExactly("zero \uFFFD and \u26f5");
    }

    @Test
    void tellsStepsAsTheyBeginAndEnd() {
        var id = room.place("env/grain");
        var order = room.lease("one").getFirst();
        room.tell(order, new WorkEvent.StepStarted(1, room.clock.instant(), "init"));
        assertThat(room.orders.steps(List.of(id)))
                .singleElement()
                .satisfies(step -> assertThat(step.tookMs()).isNull());
        room.tell(order, new WorkEvent.StepEnded(2, room.clock.instant(), "init", 0, 120));
        room.tell(order, new WorkEvent.StepEnded(3, room.clock.instant(), "apply", 1, 5));
        assertThat(room.orders.steps(List.of(id)))
                .extracting(LoggedStep::exitCode)
                .contains(0, 1);
    }

    @Test
    void sealsAnOrderOnceAndForgetsWhatOnlyItsRunMayKnow() {
        var id = room.place("env/grain");
        var order = room.lease("one").getFirst();
        room.end(order, ExecutionRoom.done());
        room.end(order, ExecutionRoom.done());
        room.end(order, new WorkOutcome.Failed("too late", null, List.of(), null));
        assertThat(room.sealed)
                .singleElement()
                .satisfies(seal -> assertThat(seal.outcome()).isInstanceOf(WorkOutcome.Succeeded.class));
        assertThat(room.orders.isOver(id)).isTrue();
        assertThatThrownBy(() -> room.tell(order, room.line(1, "late"))).isInstanceOf(Problem.class);
        assertThat(room.database
                        .client()
                        .sql("select length(payload) from work_order")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void writesTheLastWordsDownBeforeItSeals() {
        room.place("env/grain");
        var order = room.lease("one").getFirst();
        room.tell(order, room.line(1, "first"), room.line(2, "second"));
        room.end(order, ExecutionRoom.done(), room.line(2, "second"), room.line(3, "last"));
        room.end(order, ExecutionRoom.done(), room.line(2, "second"), room.line(3, "last"), room.line(4, "too late"));
        assertThat(texts("env/grain")).containsExactly("first", "second", "last");
    }

    @Test
    void unsealsWhatItsListenerRefuses() {
        var id = room.place("env/grain");
        var order = room.lease("one").getFirst();
        room.listeners.add(_ -> {
            throw new IllegalStateException("the environment could not be written");
        });
        assertThatThrownBy(() -> room.end(order, ExecutionRoom.done())).isInstanceOf(IllegalStateException.class);
        assertThat(room.orders.isOver(id)).isFalse();
    }

    @Test
    void queuesAnInterruptedOrderForTheSameInstanceAndSaysSo() {
        room.place("env/grain");
        var order = room.lease("one").getFirst();
        room.tell(order, room.line(1, "half"));
        room.end(order, new WorkOutcome.Interrupted("The agent stops"));
        room.end(order, new WorkOutcome.Interrupted("The agent stops"));
        assertThat(room.sealed).isEmpty();
        assertThat(texts("env/grain")).containsExactly("half", "The agent stops");
        assertThat(room.lease("two")).isEmpty();
        var again = room.lease("one").getFirst();
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.nextSequence()).isEqualTo(3);
    }

    @Test
    void endsAnInterruptedOrderThatWasCancelled() {
        var id = room.place("env/grain");
        var order = room.lease("one").getFirst();
        room.orders.cancel(id, Cancellation.GRACEFUL);
        room.end(order, new WorkOutcome.Interrupted("The agent stops"));
        assertThat(room.sealed)
                .singleElement()
                .satisfies(seal -> assertThat(seal.outcome()).isInstanceOf(WorkOutcome.Cancelled.class));
    }

    @Test
    void losesABegunOrderWhoseAgentStaysAwayAndRaisesItsFence() {
        room.place("env/begun");
        room.place("env/waiting");
        var begun = room.lease("one").stream()
                .filter(order -> order.work().toString().contains("begun"))
                .findFirst()
                .orElseThrow();
        room.beat(begun, 0);
        room.clock.step(Duration.ofMinutes(14));
        room.lost.sweep();
        assertThat(room.sealed).isEmpty();
        room.clock.step(Duration.ofMinutes(2));
        room.lost.sweep();
        assertThat(room.sealed).singleElement().satisfies(seal -> {
            assertThat(seal.stream()).isEqualTo("env/begun");
            assertThat(seal.outcome()).isInstanceOf(WorkOutcome.Lost.class);
        });
        assertThatThrownBy(() -> room.end(begun, ExecutionRoom.done())).isInstanceOf(Problem.class);
    }

    private List<String> texts(String stream) {
        return room.orders.lines(stream, 0, 100).stream().map(LoggedLine::text).toList();
    }
}
