package dev.slipway.execution;

import dev.slipway.wire.work.WorkOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives up orders whose agent instance began them and then stayed away for too long. */
@Component
class LostOrders {
    private final OrderStore store;
    private final Sealer sealer;
    private final TransactionTemplate transactions;
    private final ExecutionConfig config;
    private final InstantSource clock;
    private final Instant born;

    LostOrders(
            OrderStore store,
            Sealer sealer,
            TransactionTemplate transactions,
            ExecutionConfig config,
            InstantSource clock) {
        this.store = store;
        this.sealer = sealer;
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
        this.born = clock.instant();
    }

    /** Looks once. While the server was down no agent could call, so nothing is lost before it has been up for the grace. */
    void sweep() {
        var before = clock.instant().minus(config.grace());
        if (before.isBefore(born)) {
            return;
        }
        transactions.executeWithoutResult(_ -> store.lockAbandoned(before).forEach(this::giveUp));
    }

    private void giveUp(OrderRow order) {
        String why = "The agent that began this has not called for " + spoken(config.grace())
                + "; what it had begun may exist";
        sealer.remark(order, why);
        sealer.seal(order, order.fence() + 1, new WorkOutcome.Lost(why, List.of()));
    }

    private static String spoken(Duration duration) {
        return duration.toSeconds() < 120 ? duration.toSeconds() + " seconds" : duration.toMinutes() + " minutes";
    }
}
