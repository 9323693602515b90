package dev.slipway.execution;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as it stands, without its payload. */
record OrderRow(
        OrderId id,
        UUID agent,
        String stream,
        State state,
        boolean started,
        long fence,
        @Nullable Instant leaseUntil,
        @Nullable String cancel,
        long nextSequence) {
    /** Where an order is on its way. */
    enum State {
        QUEUED,
        LEASED,
        SEALED
    }
}
