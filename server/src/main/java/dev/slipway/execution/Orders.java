package dev.slipway.execution;

import dev.slipway.credential.Tokens;
import dev.slipway.credential.Vault;
import dev.slipway.kernel.Secret;
import dev.slipway.wire.work.GrainWork;
import dev.slipway.wire.work.ProbeWork;
import dev.slipway.wire.work.Work;
import dev.slipway.wire.work.WorkOutcome;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Work orders: placed here, carried out by an agent, sealed once. An order belongs to a stream, a name of the caller's choosing
 * under which the lines of all its orders are numbered through.
 */
@Component
public final class Orders {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final OrderStore store;
    private final LogStore log;
    private final Sealer sealer;
    private final Bells bells;
    private final Vault vault;
    private final JsonMapper json;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    Orders(
            OrderStore store,
            LogStore log,
            Sealer sealer,
            Bells bells,
            Vault vault,
            JsonMapper json,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.store = store;
        this.log = log;
        this.sealer = sealer;
        this.bells = bells;
        this.vault = vault;
        this.json = json;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A new order's identity and its run's password. */
    public OrderDraft draft() {
        return new OrderDraft(OrderId.random(), Tokens.random());
    }

    /** Places an order. Inside the caller's transaction, where there is one; the agent hears of it when that is committed. */
    public void place(OrderDraft draft, String stream, Agent agent, Work work) {
        var payload = vault.seal(
                Sealer.PAYLOAD,
                draft.id().toString(),
                Secret.of(json.writerFor(Work.class).writeValueAsString(work)));
        store.insert(draft, agent.id(), stream, technology(work), payload, clock.instant());
        bells.orders().ring(agent.id().toString());
    }

    /**
     * Asks for an order's end. What no agent has yet is sealed at once; an agent hears of it within a second. Harmless for a
     * sealed order. To be called outside transactions that hold rows a listener of {@link OrderSealed} needs.
     */
    public void cancel(OrderId id, Cancellation how) {
        transactions.executeWithoutResult(_ -> store.lock(id).ifPresent(order -> cancel(order, how)));
    }

    private void cancel(OrderRow order, Cancellation how) {
        switch (order.state()) {
            case QUEUED ->
                sealer.seal(order, order.fence() + 1, new WorkOutcome.Cancelled("Cancelled before it ran", List.of()));
            case LEASED -> {
                store.cancel(order.id(), how);
                bells.cancels().ring(order.id().toString());
            }
            case SEALED -> {}
        }
    }

    /** Lines of a stream behind a line's number, oldest first. */
    public List<LoggedLine> lines(String stream, long after, int limit) {
        return log.lines(stream, after, limit);
    }

    /** Hears when a stream has new lines or one of its orders ended; to be closed. */
    public Bell.Ear follow(String stream) {
        return bells.lines().open(stream);
    }

    /** Whether following is over because the server stops. */
    public boolean stopping() {
        return bells.lines().closed();
    }

    /** Steps of orders, in the order they began. */
    public List<LoggedStep> steps(List<OrderId> orders) {
        return orders.isEmpty() ? List.of() : log.steps(orders);
    }

    /** How an order ended; empty while it has not. */
    public Optional<WorkOutcome> outcome(OrderId id) {
        return store.outcome(id).map(text -> sealer.opened(id, text));
    }

    /** Removes a sealed order of which nothing was logged, for work that leaves nothing to remember. */
    public void forget(OrderId id) {
        store.delete(id);
    }

    /** Whether nothing more will come of an order. */
    public boolean isOver(OrderId id) {
        return store.find(id)
                .map(order -> order.state() == OrderRow.State.SEALED)
                .orElse(true);
    }

    /** Whether an order waits for an agent to take it. */
    public boolean isWaiting(OrderId id) {
        return store.find(id)
                .map(order -> order.state() == OrderRow.State.QUEUED)
                .orElse(false);
    }

    /** The run that has this password, as long as it is under way; empty for a wrong one. */
    public Optional<Run> run(String order, Secret token) {
        return UUID_FORM.matcher(order).matches()
                ? store.run(UUID.fromString(order), Tokens.hash(token))
                : Optional.empty();
    }

    private static String technology(Work work) {
        return switch (work) {
            case GrainWork grain -> grain.technology();
            case ProbeWork _ -> ProbeWork.TECHNOLOGY;
        };
    }
}
