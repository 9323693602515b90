package dev.slipway.environment;

import dev.slipway.execution.Cancellation;
import dev.slipway.execution.OrderSealed;
import dev.slipway.execution.Orders;
import dev.slipway.kernel.Problem;
import dev.slipway.tfstate.StateKey;
import dev.slipway.tfstate.States;
import dev.slipway.wire.work.GrainWork.Action;
import dev.slipway.wire.work.WorkOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves environments on: places the orders that can be placed, and writes down what comes of them. Looks at how things stand and
 * not at what happened, so it can be asked any number of times, by any server process, and after a restart.
 */
@Component
class Conductor implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Conductor.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);
    /** Kinds whose state tells everything that exists: a failed deployment without state has left nothing to destroy. */
    private static final Set<String> KEEP_STATE = Set.of("terraform", "opentofu");

    private final Ledger ledger;
    private final Preparation works;
    private final SealedValues values;
    private final Orders orders;
    private final States states;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Conductor(Ledger ledger, Preparation works, SealedValues values, Orders orders, States states, Wakeups wakeups) {
        this.ledger = ledger;
        this.works = works;
        this.values = values;
        this.orders = orders;
        this.states = states;
        wakeups.onChange(this::advanceSoon);
    }

    /** Moves an environment on, on a thread of its own. */
    void advanceSoon(String id) {
        run(() -> {
            try {
                advance(id);
            } catch (RuntimeException failure) {
                LOG.error("Could not move environment {} on; it is tried again soon", id, failure);
            }
        });
    }

    private void advance(String id) {
        ledger.read(id).ifPresent(entry -> {
            var status = entry.environment().status();
            var how = status == EnvironmentStatus.FORCE_ENDED ? Cancellation.FORCE : Cancellation.GRACEFUL;
            for (var grain : Machine.unwanted(status, entry.grains())) {
                var order = grain.order();
                if (order != null) {
                    orders.cancel(order, how);
                }
            }
            var steps = Machine.ready(status, entry.grains());
            steps.stream().skip(1).forEach(step -> run(() -> carryOut(entry, step)));
            steps.stream().findFirst().ifPresent(step -> carryOut(entry, step));
        });
    }

    private void carryOut(Ledger.Entry entry, Machine.Step step) {
        String id = entry.environment().id();
        var grain = entry.grain(step.grain());
        if (step.action() == Action.DESTROY && leftNothing(grain)) {
            ledger.change(id, now -> isStill(now, step) ? now.with(grain.in(GrainState.TERMINATED)) : now);
            return;
        }
        try {
            place(entry.environment(), grain, step);
        } catch (Problem problem) {
            fail(id, step, problem.text());
        } catch (RuntimeException failure) {
            LOG.error("Could not place the order for {} of environment {}", step.grain(), id, failure);
            fail(id, step, "Slipway could not prepare this grain; its log of this time says why. Try again");
        }
    }

    private void place(Environment environment, Grain grain, Machine.Step step) {
        var draft = orders.draft();
        var prepared = works.prepare(environment, grain, step.action(), draft);
        var next = step.action() == Action.DEPLOY ? GrainState.DEPLOYING : GrainState.TERMINATING;
        ledger.change(environment.id(), now -> {
            if (!isStill(now, step)) {
                return now;
            }
            orders.place(draft, grain.stream(), prepared.agent(), prepared.work());
            return now.with(now.grain(step.grain()).ordered(next, draft.id(), prepared.source()));
        });
    }

    private void fail(String id, Machine.Step step, String why) {
        var next = step.action() == Action.DEPLOY ? GrainState.DEPLOY_FAILED : GrainState.TERMINATE_FAILED;
        ledger.change(id, now -> {
            var grain = now.grain(step.grain());
            return isStill(now, step) ? now.with(grain.failed(next, why, null, grain.leftBehind())) : now;
        });
    }

    private static boolean isStill(Ledger.Entry entry, Machine.Step step) {
        return Machine.ready(entry.environment().status(), entry.grains()).contains(step);
    }

    private boolean leftNothing(Grain grain) {
        return grain.state() == GrainState.DEPLOY_FAILED
                && KEEP_STATE.contains(grain.kind())
                && states.resources(new StateKey(grain.environment(), grain.name()))
                        .isEmpty();
    }

    /** Writes down what became of an order, in the transaction that seals it. */
    @EventListener
    void sealed(OrderSealed event) {
        String id = event.stream().substring(0, Math.max(0, event.stream().indexOf('/')));
        ledger.change(
                id,
                entry -> entry.grains().stream()
                        .filter(grain -> event.order().equals(grain.order())
                                && grain.state().isRunning())
                        .findFirst()
                        .map(grain -> entry.with(after(grain, event.outcome())))
                        .orElse(entry));
    }

    private Grain after(Grain grain, WorkOutcome outcome) {
        var failed = grain.state() == GrainState.DEPLOYING ? GrainState.DEPLOY_FAILED : GrainState.TERMINATE_FAILED;
        return switch (outcome) {
            case WorkOutcome.Succeeded done -> succeeded(grain, done);
            case WorkOutcome.Failed bad ->
                grain.failed(failed, bad.summary(), bad.detail(), bad.leftBehind())
                        .with(bad.toolVersion());
            case WorkOutcome.Cancelled stopped -> grain.failed(failed, stopped.summary(), null, stopped.leftBehind());
            case WorkOutcome.Interrupted stopped -> grain.failed(failed, stopped.summary(), null, List.of());
            case WorkOutcome.Lost lost -> grain.failed(failed, lost.summary(), null, lost.leftBehind());
        };
    }

    private Grain succeeded(Grain grain, WorkOutcome.Succeeded done) {
        if (grain.state() == GrainState.TERMINATING) {
            return grain.in(GrainState.TERMINATED).with(done.toolVersion());
        }
        values.keepOutputs(grain, done.outputs());
        return grain.in(GrainState.DEPLOYED).with(done.toolVersion());
    }

    private void run(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("Stopping; the next start carries on", stopping);
        }
    }

    /** Lets what has begun come to its end; interrupting it would tear its database connection. */
    @Override
    public void destroy() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
    }
}
