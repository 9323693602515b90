package dev.slipway.execution;

import dev.slipway.credential.TestVault;
import dev.slipway.credential.Vault;
import dev.slipway.database.Notifications;
import dev.slipway.database.TestDatabase;
import dev.slipway.kernel.Secret;
import dev.slipway.wire.work.Events;
import dev.slipway.wire.work.GrainWork;
import dev.slipway.wire.work.Heartbeat;
import dev.slipway.wire.work.HeartbeatReply;
import dev.slipway.wire.work.LeaseRequest;
import dev.slipway.wire.work.LeasedOrder;
import dev.slipway.wire.work.ProbeWork;
import dev.slipway.wire.work.Sealing;
import dev.slipway.wire.work.WorkEvent;
import dev.slipway.wire.work.WorkOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The room wired by hand to a real database, with a clock that is stepped and an agent that does what it is told. */
public final class ExecutionRoom implements AutoCloseable {
    public static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    static final ExecutionConfig CONFIG =
            new ExecutionConfig(Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofSeconds(60));

    public final SteppedClock clock = new SteppedClock();
    public final Vault vault = TestVault.fresh();
    public final TestDatabase database;
    public final Notifications notifications;
    public final Orders orders;
    public final Agents agents;
    public final List<OrderSealed> sealed = new CopyOnWriteArrayList<>();
    public final List<Consumer<OrderSealed>> listeners = new CopyOnWriteArrayList<>();
    final Leasing leasing;
    final Reporting reporting;
    final LostOrders lost;
    final Bells bells;
    final Secret token;
    final Agent agent;

    public ExecutionRoom() {
        database = TestDatabase.fresh();
        notifications = database.notifications();
        var client = database.client();
        var transactions = database.transactions();
        var store = new OrderStore(client);
        var log = new LogStore(client);
        bells = new Bells(notifications);
        var sealer = new Sealer(store, log, bells, vault, JSON, this::publish, clock);
        orders = new Orders(store, log, sealer, bells, vault, JSON, transactions, clock);
        agents = new Agents(new AgentStore(client), CONFIG, clock);
        leasing = new Leasing(store, bells, vault, JSON, transactions, CONFIG, clock);
        reporting = new Reporting(store, log, sealer, bells, transactions, CONFIG, clock);
        lost = new LostOrders(store, sealer, transactions, CONFIG, clock);
        token = agents.builtIn();
        agent = agents.authenticated("Bearer " + token.reveal());
    }

    private void publish(Object event) {
        var seal = (OrderSealed) event;
        sealed.add(seal);
        listeners.forEach(listener -> listener.accept(seal));
    }

    public OrderId place(String stream) {
        var draft = orders.draft();
        orders.place(draft, stream, agent, work(stream));
        return draft.id();
    }

    public List<LeasedOrder> lease(String instance, String... holding) {
        return lease(instance, 0, holding);
    }

    public List<LeasedOrder> lease(String instance, long waitMs, String... holding) {
        try {
            return leasing.lease(
                    agent,
                    new LeaseRequest(
                            instance, List.of(holding), 4, waitMs, List.of("echo", "terraform"), List.of(), "1"));
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** What an agent without room for runs gets. */
    public List<LeasedOrder> leaseProbes(long waitMs) {
        agents.seen(agent, "Bearer " + token.reveal(), "1", List.of());
        try {
            return leasing.lease(
                    agent,
                    new LeaseRequest(
                            "full", List.of(), 0, waitMs, List.of("echo", ProbeWork.TECHNOLOGY), List.of(), "1"));
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    public HeartbeatReply beat(LeasedOrder order, long waitMs) {
        try {
            return leasing.beat(agent, id(order), new Heartbeat(order.fence(), waitMs));
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    public void tell(LeasedOrder order, WorkEvent... events) {
        reporting.tell(agent, id(order), new Events(order.fence(), List.of(events)));
    }

    public void end(LeasedOrder order, WorkOutcome outcome, WorkEvent... last) {
        reporting.end(agent, id(order), new Sealing(order.fence(), outcome, List.of(last)));
    }

    public WorkEvent line(long sequence, String text) {
        return new WorkEvent.LogLine(sequence, clock.instant(), "apply", text);
    }

    public static WorkOutcome done(WorkOutcome.Output... outputs) {
        return new WorkOutcome.Succeeded(List.of(outputs), "1.0");
    }

    public static OrderId id(LeasedOrder order) {
        return new OrderId(UUID.fromString(order.id()));
    }

    public static GrainWork work(String stream) {
        return work(stream, null);
    }

    static GrainWork work(String stream, GrainWork.@Nullable StateAccess state) {
        return new GrainWork(
                "environment",
                "name",
                "space",
                "owner@example.com",
                stream,
                "echo",
                GrainWork.Action.DEPLOY,
                null,
                Map.of(),
                Map.of(),
                "{}",
                state,
                List.of(),
                60);
    }

    @Override
    public void close() {
        bells.stop();
        notifications.stop();
        database.close();
    }
}
