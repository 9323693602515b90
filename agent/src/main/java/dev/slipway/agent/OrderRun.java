package dev.slipway.agent;

import dev.slipway.agent.backend.BackendRun;
import dev.slipway.agent.backend.EndReason;
import dev.slipway.agent.backend.RunBirth;
import dev.slipway.agent.backend.RunRefused;
import dev.slipway.agent.backend.RunStatus;
import dev.slipway.agent.backend.Step;
import dev.slipway.agent.tech.GrainRun;
import dev.slipway.agent.tech.GrainRunner;
import dev.slipway.agent.tech.RunEnd;
import dev.slipway.wire.work.CodeLogin;
import dev.slipway.wire.work.GrainWork;
import dev.slipway.wire.work.LeasedOrder;
import dev.slipway.wire.work.WorkOutcome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries out what an order asks for: takes up the run that is there, or starts one. For one thread. */
final class OrderRun {
    private final LeasedOrder order;
    private final GrainRunner runner;
    private final BackendRun run;
    private final Renewal renewal;
    private GrainWork work;
    private GrainRun grain;
    private Masks masks;
    private final Outbox outbox;
    private final Stopper stopper;
    private final Pulse pulse;

    OrderRun(
            LeasedOrder order,
            GrainWork work,
            GrainRunner runner,
            BackendRun run,
            Renewal renewal,
            Outbox outbox,
            Stopper stopper,
            Pulse pulse) {
        this.order = order;
        this.work = work;
        this.runner = runner;
        this.run = run;
        this.renewal = renewal;
        this.grain = runner.open(work, run.work());
        this.masks = new Masks(work.masks());
        this.outbox = outbox;
        this.stopper = stopper;
        this.pulse = pulse;
    }

    /** Gets another login for the code of the order. */
    interface Renewal {
        /** Null when there is none to be had; refused when nobody could be asked. */
        @Nullable
        CodeLogin renewed() throws RunRefused, InterruptedException;
    }

    /** Blocks until there is an outcome. */
    WorkOutcome carryOut() throws IOException, InterruptedException {
        var birth = run.birth();
        WorkOutcome outcome = birth.isPresent() && isToBeTakenUp(birth.get()) ? follow(birth.get()) : begin();
        return hidden(outcome);
    }

    /** A run that was interrupted and told so is over, and this is its next attempt; any other is ours to bring to its end. */
    private boolean isToBeTakenUp(RunBirth birth) throws IOException {
        boolean settled = run.status() instanceof RunStatus.Ended
                && run.interrupted().equals(Optional.of(EndReason.AGENT_STOPS))
                && birth.attempt() != order.attempt();
        return run.rounds() > 0 && !settled;
    }

    private WorkOutcome begin() throws IOException, InterruptedException {
        var birth = new RunBirth(order.attempt(), order.nextSequence(), Instant.now());
        try {
            if (stopper.reason().isPresent()) {
                return unbegun();
            }
            run.create(birth);
            var steps = prepared();
            if (stopper.reason().isPresent()) {
                return unbegun();
            }
            run.start(steps);
        } catch (RunRefused refused) {
            return new WorkOutcome.Failed(refused.summary(), refused.detail(), List.of(), null);
        } catch (IllegalArgumentException wrong) {
            return new WorkOutcome.Failed(String.valueOf(wrong.getMessage()), null, List.of(), null);
        } catch (IOException failure) {
            return unprepared(failure);
        }
        return follow(birth);
    }

    /** The login that the order came with may have been renewed while it waited; whoever keeps it is asked once. */
    private List<Step> prepared() throws IOException, RunRefused, InterruptedException {
        try {
            return grain.prepare();
        } catch (RunRefused refused) {
            var login = refused.isClosedCode() ? renewal.renewed() : null;
            if (login == null) {
                throw refused;
            }
            work = work.openedBy(login);
            grain = runner.open(work, run.work());
            masks = new Masks(work.masks());
            return grain.prepare();
        }
    }

    private WorkOutcome unbegun() {
        return new RunEnd(1, 0, stopper.reason(), limit())
                .fromOutside(List.of())
                .orElseThrow();
    }

    private static WorkOutcome unprepared(IOException failure) {
        String told = String.valueOf(failure.getMessage());
        boolean full = told.toLowerCase(Locale.ROOT).contains("no space left");
        return new WorkOutcome.Failed(
                full
                        ? "The disk that the run works on is full, so the run could not be prepared. Make room where the agent keeps its runs, then retry."
                        : "The run could not be prepared on the agent's machine. Look at the detail, mend it, then retry.",
                told,
                List.of(),
                null);
    }

    private WorkOutcome follow(RunBirth birth) throws IOException, InterruptedException {
        var narrator = new Narrator(grain, masks, birth.firstSequence(), order.nextSequence(), InstantSource.system());
        return new Follower(run, birth, grain, narrator, outbox, stopper, pulse, limit()).follow();
    }

    private Duration limit() {
        return Duration.ofSeconds(work.timeLimitSeconds());
    }

    /** The words of tools go through the masks; outputs are values, and flagged instead. */
    private WorkOutcome hidden(WorkOutcome outcome) {
        return switch (outcome) {
            case WorkOutcome.Failed(var summary, var detail, var left, var version) ->
                new WorkOutcome.Failed(masks.hide(summary), detail == null ? null : masks.hide(detail), left, version);
            case WorkOutcome.Lost(var summary, var left) -> new WorkOutcome.Lost(masks.hide(summary), left);
            default -> outcome;
        };
    }
}
