package dev.slipway.agent.fake;

import dev.slipway.wire.work.Work;
import dev.slipway.wire.work.WorkEvent;
import dev.slipway.wire.work.WorkOutcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order and what a server knows of it. Guarded by its server's lock. */
final class FakeOrder {
    final String id;
    final Work work;
    final List<WorkEvent> events = new ArrayList<>();
    final List<WorkOutcome> outcomes = new ArrayList<>();
    boolean leased;
    boolean started;
    boolean sealed;
    boolean cancelTold;
    int attempt;
    long fence;

    @Nullable
    String cancel;

    FakeOrder(String id, Work work) {
        this.id = id;
        this.work = work;
    }

    long nextSequence() {
        return events.isEmpty() ? 1 : events.getLast().sequence() + 1;
    }
}
