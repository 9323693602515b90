package dev.slipway.agent;

import dev.slipway.agent.backend.ExecutionBackend;
import dev.slipway.wire.work.GrainWork;
import dev.slipway.wire.work.LeaseRequest;
import dev.slipway.wire.work.LeasedOrder;
import dev.slipway.wire.work.ProbeWork;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for orders again and again, and has each of them carried out. */
final class LeaseLoop {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseLoop.class);
    private static final Duration LONG_WAIT = Duration.ofSeconds(20);
    private static final Duration SHORT_WAIT = Duration.ofSeconds(1);
    /** How long a probe waits at most while there is no room for runs. */
    private static final Duration PROBE_PAUSE = Duration.ofMillis(500);

    private static final Duration LAST_CALL = Duration.ofMillis(700);
    private static final Duration PATIENCE_WITH_SERVER = Duration.ofSeconds(30);

    private final AgentConfig config;
    private final String instance;
    private final ServerCalls calls;
    private final ExecutionBackend backend;
    private final Technologies technologies;
    private final Map<String, LeasedRun> active = new ConcurrentHashMap<>();
    private final Map<String, Long> unclaimed = new HashMap<>();
    private final Probes probes;
    private final Pulse free = new Pulse();
    private final Backoff backoff = new Backoff();
    private final Thread thread;
    private volatile boolean stopping;

    LeaseLoop(
            AgentConfig config,
            String instance,
            ServerCalls calls,
            ExecutionBackend backend,
            Technologies technologies) {
        this.config = config;
        this.instance = instance;
        this.calls = calls;
        this.backend = backend;
        this.technologies = technologies;
        this.probes = new Probes(calls);
        this.thread = Thread.ofVirtual().name("agent-" + config.name()).unstarted(this::live);
    }

    void begin() {
        thread.start();
    }

    /**
     * A server that hears of an interrupted order gives it to whoever waits for orders, and the call in which we do is still under
     * way. So that call is answered before it is broken off, and what it brings is given back.
     */
    void stop(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        stopping = true;
        var interrupted = List.copyOf(active.values());
        interrupted.forEach(LeasedRun::stop);
        join(interrupted, end);
        if (!interrupted.isEmpty()) {
            thread.join(Duration.ofNanos(Math.clamp(end - System.nanoTime(), 0, LAST_CALL.toNanos())));
            join(List.copyOf(active.values()), end);
        }
        abandon();
    }

    private static void join(List<LeasedRun> runs, long end) throws InterruptedException {
        for (var run : runs) {
            run.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
    }

    void abandon() throws InterruptedException {
        thread.interrupt();
        thread.join();
        probes.stop();
        var left = List.copyOf(active.values());
        left.forEach(LeasedRun::abandon);
        for (var run : left) {
            run.join(Duration.ofSeconds(5));
        }
    }

    private void live() {
        LOG.info("Agent {} calls {}", config.name(), config.server());
        try {
            while (!stopping) {
                ask();
            }
        } catch (InterruptedException _) {
            LOG.info("Agent {} takes no more orders", config.name());
        }
    }

    private void ask() throws InterruptedException {
        int room = Math.max(0, config.capacity() - active.size());
        List<String> holding = held();
        boolean onlyProbes = room == 0 && holding.isEmpty();
        if (onlyProbes) {
            free.await(PROBE_PAUSE);
        }
        long wait = onlyProbes ? 0 : (holding.isEmpty() ? LONG_WAIT : SHORT_WAIT).toMillis();
        try {
            var leases = calls.lease(new LeaseRequest(
                    instance, holding, room, wait, technologies.offered(), technologies.missing(), version()));
            backoff.reset();
            leases.orders().forEach(this::take);
            forgetUnclaimed(holding);
        } catch (ServerAway away) {
            LOG.debug("No orders: {}", away.getMessage());
            free.await(backoff.pause());
        }
    }

    private List<String> held() {
        return backend.runs().stream().filter(id -> !active.containsKey(id)).toList();
    }

    private void take(LeasedOrder order) {
        switch (order.work()) {
            case GrainWork grain -> take(order, grain);
            case ProbeWork probe -> probes.begin(order, probe);
        }
    }

    private void take(LeasedOrder order, GrainWork grain) {
        var runner = technologies.byKey().get(grain.technology());
        if (runner == null) {
            LOG.error("The server sent a grain of kind {}, which this agent cannot run", grain.technology());
            return;
        }
        var run = new LeasedRun(order, grain, runner, backend.run(order.id()), calls, config, () -> {
            active.remove(order.id());
            free.ring();
        });
        active.put(order.id(), run);
        if (stopping) {
            run.stop();
        }
        run.begin();
    }

    /** What the server does not want back, although it was told several times that it is here, is stopped and removed. */
    private void forgetUnclaimed(List<String> holding) {
        long now = System.nanoTime();
        unclaimed.keySet().retainAll(holding);
        for (String id : holding) {
            long since = unclaimed.computeIfAbsent(id, _ -> now);
            if (!active.containsKey(id) && now - since > PATIENCE_WITH_SERVER.toNanos()) {
                LOG.warn("The server does not know order {} any more; its run is removed", id);
                remove(id);
            }
        }
    }

    private void remove(String id) {
        try {
            backend.run(id).remove();
        } catch (IOException e) {
            LOG.warn("The run of order {} could not be removed: {}", id, e.toString());
        }
    }

    private static String version() {
        String version = LeaseLoop.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
