package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.execution.ExecutionRoom;
import dev.slipway.execution.OrderDraft;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import dev.slipway.launch.LaunchPlan;
import dev.slipway.tfstate.StatesFixture;
import dev.slipway.wire.work.GrainWork;
import dev.slipway.wire.work.LeasedOrder;
import dev.slipway.wire.work.WorkOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Environments on a real database, with an agent at hand that plays the outcomes. */
final class EnvironmentRoom implements AutoCloseable {
    final ExecutionRoom execution = new ExecutionRoom();
    final SpaceId space = SpaceId.random();
    final UserId owner = UserId.random();
    final EnvironmentStore store;
    final GrainStore grains;
    final HistoryStore history;
    final SealedValues values;
    final Ledger ledger;
    final Conductor conductor;
    final Timekeeper timekeeper;
    final StatesFixture states;
    /** Grains that cannot be prepared. */
    final Set<String> unprepared = ConcurrentHashMap.newKeySet();

    EnvironmentRoom() {
        var client = execution.database.client();
        var wakeups = new Wakeups();
        store = new EnvironmentStore(client, ExecutionRoom.JSON);
        grains = new GrainStore(client);
        history = new HistoryStore(client);
        values = new SealedValues(store, grains, execution.vault, ExecutionRoom.JSON);
        var transactions = execution.database.transactions();
        ledger = new Ledger(store, grains, history, wakeups, transactions, execution.clock);
        states = new StatesFixture(execution);
        conductor = new Conductor(ledger, this::prepare, values, execution.orders, states.states, wakeups);
        execution.listeners.add(conductor::sealed);
        timekeeper = new Timekeeper(store, ledger, conductor, wakeups, execution.clock);
    }

    private Prepared prepare(Environment environment, Grain grain, GrainWork.Action action, OrderDraft draft) {
        if (unprepared.contains(grain.name())) {
            throw new Problem(ErrorCode.BRANCH_NOT_FOUND, "There is no branch gone");
        }
        var work = ExecutionRoom.work(grain.stream());
        return new Prepared(
                execution.agents.named("built-in"),
                grain.source(),
                new GrainWork(
                        environment.id(),
                        environment.name(),
                        "space",
                        "owner@example.com",
                        grain.name(),
                        work.technology(),
                        action,
                        null,
                        Map.of(),
                        Map.of(),
                        "{}",
                        null,
                        List.of(),
                        60));
    }

    /** Launches grains, each written as its name or as name, {@code <} and what it depends on. */
    String launch(@Nullable Duration life, String... written) {
        return launchLater(null, life, written);
    }

    /** The same, to begin a while from now. */
    String launchLater(@Nullable Duration putOff, @Nullable Duration life, String... written) {
        String id = "env" + System.nanoTime();
        var planned = new ArrayList<LaunchPlan.PlannedGrain>();
        for (var name : written) {
            int arrow = name.indexOf('<');
            planned.add(new LaunchPlan.PlannedGrain(
                    arrow < 0 ? name : name.substring(0, arrow),
                    "echo",
                    arrow < 0 ? List.of() : List.of(name.substring(arrow + 1)),
                    null,
                    "{}"));
        }
        var plan = new LaunchPlan(
                "blueprint", 1, Map.of(), List.of(), Map.of(), planned, List.of(), List.of(), List.of(), Map.of());
        var entry = new Ledger.Entry(
                environment(id, putOff, life),
                planned.stream().map(each -> Grain.planned(id, each)).toList());
        ledger.open(entry, values.sealed(id, plan), "owner@example.com");
        return id;
    }

    private Environment environment(String id, @Nullable Duration putOff, @Nullable Duration life) {
        Instant now = execution.clock.instant();
        Instant starts = putOff == null ? null : now.plus(putOff);
        Instant from = starts == null ? now : starts;
        return environment(id, space, owner, now, starts, life == null ? null : from.plus(life));
    }

    /** An environment that is coming up in that space. */
    static Environment in(SpaceId space) {
        return environment("env", space, UserId.random(), Instant.EPOCH, null, null);
    }

    private static Environment environment(
            String id, SpaceId space, UserId owner, Instant now, @Nullable Instant startsAt, @Nullable Instant endsAt) {
        return new Environment(
                id,
                space,
                "name",
                "blueprint",
                new Facts(1, "qtorque", null, null, Map.of(), List.of(), List.of(), null, Duration.ofHours(1)),
                false,
                owner,
                owner,
                false,
                List.of(),
                startsAt == null ? EnvironmentStatus.LAUNCHING : EnvironmentStatus.SCHEDULED,
                now,
                startsAt,
                null,
                endsAt,
                null,
                now);
    }

    /** Waits for exactly these orders, written {@code deploy name} or {@code destroy name}. */
    List<LeasedOrder> leased(String... expected) {
        var found = new ArrayList<LeasedOrder>();
        var wanted = Set.of(expected);
        while (!new HashSet<>(words(found)).equals(wanted)) {
            var more = execution.lease("one", 5_000);
            assertThat(more)
                    .as("more orders than %s, of %s", words(found), wanted)
                    .isNotEmpty();
            found.addAll(more);
        }
        return found;
    }

    private static List<String> words(List<LeasedOrder> orders) {
        return orders.stream().map(EnvironmentRoom::word).toList();
    }

    static String word(LeasedOrder order) {
        var work = (GrainWork) order.work();
        return work.action().name().toLowerCase(Locale.ROOT) + " " + work.grain();
    }

    /** Carries out exactly these orders, all well. */
    void succeed(String... expected) {
        leased(expected).forEach(order -> execution.end(order, ExecutionRoom.done()));
    }

    static WorkOutcome failure(String summary, String... left) {
        return new WorkOutcome.Failed(summary, null, List.of(left), null);
    }

    Environment environment(String id) {
        return ledger.read(id).orElseThrow().environment();
    }

    Grain grain(String id, String name) {
        return ledger.read(id).orElseThrow().grain(name);
    }

    /** Waits until an environment is in a status. */
    void await(String id, EnvironmentStatus status) {
        await(() -> environment(id).status() == status);
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    void end(String id) {
        ledger.change(id, entry -> Moves.ending(entry, execution.clock.instant()));
    }

    @Override
    public void close() {
        try {
            conductor.destroy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        execution.close();
    }
}
