package dev.slipway.wire.work;

import java.util.List;

/**
 * The end of an order.
 *
 * @param events the last ones, written down before the order is sealed; those that were told before are passed over
 */
public record Sealing(long fence, WorkOutcome outcome, List<WorkEvent> events) {
    public Sealing {
        events = events == null ? List.of() : events;
    }

    /** With nothing left to tell. */
    public Sealing(long fence, WorkOutcome outcome) {
        this(fence, outcome, List.of());
    }
}
