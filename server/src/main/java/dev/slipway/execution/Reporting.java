package dev.slipway.execution;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.work.Events;
import dev.slipway.wire.work.Sealing;
import dev.slipway.wire.work.WorkEvent;
import dev.slipway.wire.work.WorkOutcome;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what agents tell of their runs. */
@Component
class Reporting {
    private static final int MOST_EVENTS = 10_000;

    private final OrderStore store;
    private final LogStore log;
    private final Sealer sealer;
    private final Bells bells;
    private final TransactionTemplate transactions;
    private final ExecutionConfig config;
    private final InstantSource clock;

    Reporting(
            OrderStore store,
            LogStore log,
            Sealer sealer,
            Bells bells,
            TransactionTemplate transactions,
            ExecutionConfig config,
            InstantSource clock) {
        this.store = store;
        this.log = log;
        this.sealer = sealer;
        this.bells = bells;
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
    }

    /** Writes events down; those that were told before are passed over. */
    void tell(Agent agent, OrderId id, Events told) {
        checkNumber(told.events());
        transactions.executeWithoutResult(_ -> {
            var order = held(agent, id, told.fence());
            if (order.state() != OrderRow.State.LEASED) {
                throw Leasing.stale(id);
            }
            write(order, fresh(order, told.events()));
        });
    }

    private static void checkNumber(List<WorkEvent> events) {
        if (events.size() > MOST_EVENTS) {
            throw new Problem(
                    ErrorCode.TOO_LARGE, "At most " + MOST_EVENTS + " events at a time; send them in several calls");
        }
    }

    /** Writes the last events down and seals the order, once; the same word again is harmless. */
    void end(Agent agent, OrderId id, Sealing sealing) {
        checkNumber(sealing.events());
        transactions.executeWithoutResult(_ -> {
            var order = held(agent, id, sealing.fence());
            if (order.state() == OrderRow.State.LEASED) {
                write(order, fresh(order, sealing.events()));
                switch (sealing.outcome()) {
                    case WorkOutcome.Interrupted interrupted -> sealer.interrupted(order, interrupted.summary());
                    case WorkOutcome outcome -> sealer.seal(order, order.fence(), outcome);
                }
            }
        });
    }

    /**
     * What the order is about, for an agent that has it on lease.
     *
     * @throws Problem for any other
     */
    String stream(Agent agent, OrderId id, long fence) {
        return transactions.execute(_ -> held(agent, id, fence).stream());
    }

    private OrderRow held(Agent agent, OrderId id, long fence) {
        var order = store.lock(id)
                .filter(row -> row.agent().equals(agent.id()))
                .orElseThrow(() -> new Problem(ErrorCode.ORDER_NOT_FOUND, "This agent has no order " + id));
        if (order.fence() != fence) {
            throw Leasing.stale(id);
        }
        return order;
    }

    private static List<WorkEvent> fresh(OrderRow order, List<WorkEvent> events) {
        var fresh = new ArrayList<WorkEvent>();
        long next = order.nextSequence();
        for (var event : events) {
            if (event.sequence() >= next) {
                fresh.add(event);
                next = event.sequence() + 1;
            }
        }
        return fresh;
    }

    private void write(OrderRow order, List<WorkEvent> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        var lines = new ArrayList<WorkEvent.LogLine>();
        for (var event : fresh) {
            switch (event) {
                case WorkEvent.LogLine line -> lines.add(line);
                case WorkEvent.StepStarted step -> log.started(order, step);
                case WorkEvent.StepEnded step -> log.ended(order, step);
            }
        }
        log.append(order, lines);
        store.advance(
                order.id(), fresh.getLast().sequence() + 1, clock.instant().plus(config.lease()));
        bells.lines().ring(order.stream());
    }
}
