package dev.slipway.agent;

import dev.slipway.agent.backend.BackendRun;
import dev.slipway.agent.backend.EndReason;
import dev.slipway.agent.backend.RunRefused;
import dev.slipway.agent.tech.GrainRunner;
import dev.slipway.wire.work.CodeLogin;
import dev.slipway.wire.work.GrainWork;
import dev.slipway.wire.work.Heartbeat;
import dev.slipway.wire.work.LeasedOrder;
import dev.slipway.wire.work.LoginRequest;
import dev.slipway.wire.work.Sealing;
import dev.slipway.wire.work.WorkOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An order on lease: keeps the lease alive, reports, and seals, while {@link OrderRun} does the work. */
final class LeasedRun {
    private static final Logger LOG = LoggerFactory.getLogger(LeasedRun.class);
    private static final long LONGEST_BEAT = 10_000;

    /** The lease is fresh, and what the run needs to begin comes first. */
    private static final Duration FIRST_BEAT = Duration.ofMillis(150);

    private static final int LOGIN_TRIES = 12;
    private static final String NO_LOGIN =
            "What opens the code has to be renewed at its Git host, and the host or the server does not"
                    + " answer. Nothing was run. Retry when both are back.";

    private final LeasedOrder order;
    private final ServerCalls calls;
    private final BackendRun run;
    private final Outbox outbox;
    private final Stopper stopper;
    private final Pulse pulse = new Pulse();
    private final OrderRun work;
    private final Thread thread;
    private final Runnable over;
    private volatile boolean lost;

    LeasedRun(
            LeasedOrder order,
            GrainWork work,
            GrainRunner runner,
            BackendRun run,
            ServerCalls calls,
            AgentConfig config,
            Runnable over) {
        this.order = order;
        this.calls = calls;
        this.run = run;
        this.outbox = new Outbox(calls, order.id(), order.fence());
        this.stopper = new Stopper(config.interruptGrace(), config.stopGrace());
        this.work = new OrderRun(order, work, runner, run, this::login, outbox, stopper, pulse);
        this.over = over;
        this.thread = Thread.ofVirtual().name("order-" + order.id()).unstarted(this::live);
    }

    void begin() {
        thread.start();
    }

    /** Asks the run to end because the agent does. */
    void stop() {
        stopper.wish(EndReason.AGENT_STOPS);
        pulse.ring();
    }

    /** Lets go of the run without touching it. */
    void abandon() {
        thread.interrupt();
    }

    /** Waits until all is said. */
    boolean join(Duration limit) throws InterruptedException {
        return thread.join(limit);
    }

    private void live() {
        Thread beats = Thread.ofVirtual().start(() -> attend(this::beat));
        Thread reports = Thread.ofVirtual().start(() -> attend(outbox::run));
        try {
            seal(outcome());
            run.remove();
        } catch (LeaseLost | InterruptedException _) {
            forgetIfLost();
        } catch (IOException e) {
            LOG.warn("The folder of order {} could not be removed: {}", order.id(), e.toString());
        } finally {
            beats.interrupt();
            reports.interrupt();
            over.run();
        }
    }

    /** Whatever goes wrong on this machine is told as an outcome, for somebody waits for one. */
    private WorkOutcome outcome() throws InterruptedException {
        try {
            return work.carryOut();
        } catch (IOException | RuntimeException e) {
            LOG.error("Order {} cannot be carried out", order.id(), e);
            return new WorkOutcome.Lost(
                    "The agent could not follow the run any longer (" + e + "). Look at the agent's log, then retry.",
                    List.of());
        }
    }

    /** A lost lease shows at the next heartbeat. The server is away for this also while the code's host is. */
    private @Nullable CodeLogin login() throws RunRefused, InterruptedException {
        var backoff = new Backoff();
        for (int tries = 1; true; tries++) {
            try {
                return calls.login(order.id(), new LoginRequest(order.fence()));
            } catch (LeaseLost lost) {
                LOG.info("No other login for the code of order {}: {}", order.id(), lost.getMessage());
                return null;
            } catch (ServerAway away) {
                if (tries == LOGIN_TRIES || stopper.reason().isPresent()) {
                    throw new RunRefused(NO_LOGIN, away.getMessage());
                }
                pulse.await(backoff.pause());
            }
        }
    }

    private void seal(WorkOutcome outcome) throws InterruptedException, LeaseLost {
        var sealing = new Sealing(order.fence(), outcome, outbox.remainder());
        var backoff = new Backoff();
        while (true) {
            try {
                calls.outcome(order.id(), sealing);
                return;
            } catch (ServerAway _) {
                pulse.await(backoff.pause());
            }
        }
    }

    /** Something that goes on beside the work; it ends with it, or ends it. */
    private interface Side {
        void run() throws LeaseLost, InterruptedException;
    }

    private void attend(Side side) {
        try {
            side.run();
        } catch (LeaseLost e) {
            LOG.warn("Order {} is no longer ours: {}", order.id(), e.getMessage());
            lost = true;
            thread.interrupt();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat() throws LeaseLost, InterruptedException {
        long third = Math.max(1, order.leaseSeconds() * 1000 / 3);
        var backoff = new Backoff();
        var pause = new Pulse();
        pause.await(FIRST_BEAT);
        while (true) {
            long began = System.nanoTime();
            try {
                var reply = calls.heartbeat(order.id(), new Heartbeat(order.fence(), Math.min(third, LONGEST_BEAT)));
                hear(reply.cancel());
                backoff.reset();
                long left = Math.min(third, LONGEST_BEAT) - (System.nanoTime() - began) / 1_000_000;
                pause.await(Duration.ofMillis(Math.clamp(left, 0, 500)));
            } catch (ServerAway _) {
                pause.await(backoff.pause());
            }
        }
    }

    private void hear(@Nullable String cancel) {
        if (cancel != null) {
            stopper.wish(EndReason.CANCELLED);
            if ("force".equals(cancel)) {
                stopper.force();
            }
            pulse.ring();
        }
    }

    private void forgetIfLost() {
        if (!lost) {
            return;
        }
        try {
            run.remove();
        } catch (IOException e) {
            LOG.warn("What is left of order {} could not be removed: {}", order.id(), e.toString());
        }
    }
}
