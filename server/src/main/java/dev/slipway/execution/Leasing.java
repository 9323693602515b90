package dev.slipway.execution;

import dev.slipway.credential.Tokens;
import dev.slipway.credential.Vault;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.wire.work.GrainWork;
import dev.slipway.wire.work.Heartbeat;
import dev.slipway.wire.work.HeartbeatReply;
import dev.slipway.wire.work.LeaseRequest;
import dev.slipway.wire.work.LeasedOrder;
import dev.slipway.wire.work.ProbeWork;
import dev.slipway.wire.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Gives orders to agents and hears that they still work on them. */
@Component
class Leasing {
    private static final Duration LONGEST_LEASE_WAIT = Duration.ofSeconds(20);
    private static final Duration LONGEST_BEAT_WAIT = Duration.ofSeconds(10);

    /** An agent beats as soon as it has an order; one that does not never got it. */
    private static final Duration FIRST_LEASE = Duration.ofSeconds(10);

    /** Probes take no room among an agent's runs, but they come a few at a time. */
    private static final int MOST_PROBES = 4;

    private final Map<String, Object> newestPolls = new ConcurrentHashMap<>();
    private final OrderStore store;
    private final Bells bells;
    private final Vault vault;
    private final JsonMapper json;
    private final TransactionTemplate transactions;
    private final ExecutionConfig config;
    private final InstantSource clock;

    Leasing(
            OrderStore store,
            Bells bells,
            Vault vault,
            JsonMapper json,
            TransactionTemplate transactions,
            ExecutionConfig config,
            InstantSource clock) {
        this.store = store;
        this.bells = bells;
        this.vault = vault;
        this.json = json;
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Leases what there is, or waits for it as long as the agent wishes. A newer call of the same instance ends the wait of an older
     * one, whose answer nobody reads any more.
     */
    List<LeasedOrder> lease(Agent agent, LeaseRequest request) throws InterruptedException {
        long end = System.nanoTime() + patience(request.waitMs(), LONGEST_LEASE_WAIT);
        var poll = new Object();
        newestPolls.put(request.instance(), poll);
        try (var ear = bells.orders().open(agent.id().toString())) {
            while (poll.equals(newestPolls.get(request.instance()))) {
                var claimed = claim(agent, request);
                if (!claimed.isEmpty() || !ear.await(Duration.ofNanos(end - System.nanoTime()))) {
                    return claimed;
                }
            }
            return List.of();
        } finally {
            newestPolls.remove(request.instance(), poll);
        }
    }

    private List<LeasedOrder> claim(Agent agent, LeaseRequest request) {
        return transactions.execute(_ -> {
            var rows = new ArrayList<ClaimedRow>();
            var now = clock.instant();
            if (!request.holding().isEmpty()) {
                rows.addAll(store.claimHeld(agent.id(), request.instance(), request.holding(), now.plus(FIRST_LEASE)));
            }
            var probes = request.technologies().stream()
                    .filter(ProbeWork.TECHNOLOGY::equals)
                    .toList();
            var grains = request.technologies().stream()
                    .filter(each -> !probes.contains(each))
                    .toList();
            rows.addAll(waiting(agent, request, probes, MOST_PROBES, now));
            rows.addAll(waiting(agent, request, grains, request.capacity(), now));
            return rows.stream().map(this::opened).toList();
        });
    }

    private List<ClaimedRow> waiting(
            Agent agent, LeaseRequest request, List<String> technologies, int capacity, Instant now) {
        return technologies.isEmpty() || capacity <= 0
                ? List.of()
                : store.claimWaiting(
                        agent.id(), request.instance(), technologies, capacity, now, now.plus(FIRST_LEASE));
    }

    private LeasedOrder opened(ClaimedRow row) {
        var text = vault.open(Sealer.PAYLOAD, row.id().toString(), row.payload());
        var work = json.readValue(text.reveal(), Work.class);
        return new LeasedOrder(
                row.id().toString(),
                row.fence(),
                row.attempt(),
                config.lease().toSeconds(),
                row.nextSequence(),
                row.anew() ? renewed(row.id(), work) : work);
    }

    private Work renewed(OrderId id, Work work) {
        var token = Tokens.random();
        Work renewed = switch (work) {
            case GrainWork grain -> grain.admittedBy(token.reveal());
            case ProbeWork probe -> probe;
        };
        var text = Secret.of(json.writerFor(Work.class).writeValueAsString(renewed));
        store.renew(id, token, vault.seal(Sealer.PAYLOAD, id.toString(), text));
        return renewed;
    }

    /**
     * Keeps the lease; answers as soon as there is a cancellation that this lease has not heard of. A beat that crosses its own
     * order's outcome is harmless.
     */
    HeartbeatReply beat(Agent agent, OrderId id, Heartbeat beat) throws InterruptedException {
        long end = System.nanoTime() + patience(beat.waitMs(), LONGEST_BEAT_WAIT);
        try (var ear = bells.cancels().open(id.toString())) {
            while (true) {
                var kept = store.beat(id, agent.id(), beat.fence(), leaseEnd(clock.instant()))
                        .orElseGet(() -> afterTheEnd(agent, id, beat.fence()));
                if (kept.news() || !ear.await(Duration.ofNanos(end - System.nanoTime()))) {
                    return new HeartbeatReply(config.lease().toSeconds(), kept.cancel());
                }
            }
        }
    }

    private OrderStore.Beat afterTheEnd(Agent agent, OrderId id, long fence) {
        return store.find(id)
                .filter(order -> order.agent().equals(agent.id()) && order.fence() == fence)
                .map(_ -> new OrderStore.Beat(null, true))
                .orElseThrow(() -> stale(id));
    }

    static Problem stale(OrderId id) {
        return new Problem(
                ErrorCode.STALE_FENCE,
                "Order " + id
                        + " is no longer on this lease: it ended or was given out anew; stop its run and report nothing more");
    }

    private Instant leaseEnd(Instant now) {
        return now.plus(config.lease());
    }

    private static long patience(long milliseconds, Duration longest) {
        return Math.clamp(milliseconds, 0, longest.toMillis()) * 1_000_000;
    }
}
