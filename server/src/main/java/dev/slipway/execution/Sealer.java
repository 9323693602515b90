package dev.slipway.execution;

import dev.slipway.credential.Vault;
import dev.slipway.kernel.Secret;
import dev.slipway.wire.work.WorkOutcome;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts the seal on an order: the only place where one ends. The caller's transaction holds the order's row. */
@Component
class Sealer {
    static final String PAYLOAD = "work-order";
    private static final String OUTCOME = "work-outcome";

    private final OrderStore store;
    private final LogStore log;
    private final Bells bells;
    private final Vault vault;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Sealer(
            OrderStore store,
            LogStore log,
            Bells bells,
            Vault vault,
            JsonMapper json,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.log = log;
        this.bells = bells;
        this.vault = vault;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    void seal(OrderRow order, long fence, WorkOutcome outcome) {
        var text = json.writerFor(WorkOutcome.class).writeValueAsString(outcome);
        var sealed = vault.seal(OUTCOME, order.id().toString(), Secret.of(text));
        store.seal(order.id(), fence, sealed, clock.instant());
        bells.lines().ring(order.stream());
        events.publishEvent(new OrderSealed(order.id(), order.stream(), outcome));
    }

    /** An outcome as it was sealed. */
    WorkOutcome opened(OrderId id, byte[] sealed) {
        return json.readValue(vault.open(OUTCOME, id.toString(), sealed).reveal(), WorkOutcome.class);
    }

    /** The agent stopped in an orderly way: the order waits for it, unless nobody wants the order any more. */
    void interrupted(OrderRow order, String why) {
        remark(order, why);
        if (order.cancel() != null) {
            seal(order, order.fence(), new WorkOutcome.Cancelled("Cancelled; " + why, List.of()));
            return;
        }
        store.requeue(order.id(), clock.instant());
        bells.orders().ring(order.agent().toString());
    }

    /** Says something of the server's own in the log. */
    void remark(OrderRow order, String text) {
        var now = clock.instant();
        log.append(order, List.of(LogStore.remark(order.nextSequence(), now, text)));
        store.advance(order.id(), order.nextSequence() + 1, now);
        bells.lines().ring(order.stream());
    }
}
