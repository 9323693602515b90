package dev.slipway.agent;

import dev.slipway.agent.backend.BackendRun;
import dev.slipway.agent.backend.EndReason;
import dev.slipway.agent.backend.RunBirth;
import dev.slipway.agent.backend.RunJournal;
import dev.slipway.agent.backend.RunStatus;
import dev.slipway.agent.tech.Ending;
import dev.slipway.agent.tech.GrainRun;
import dev.slipway.agent.tech.RunEnd;
import dev.slipway.wire.work.WorkOutcome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches over a run that was started, by us or by our predecessor, until there is an outcome. For one thread. */
final class Follower {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration SHORT_LOOK = Duration.ofMillis(2);
    private static final Duration LONG_LOOK = Duration.ofMillis(40);
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final BackendRun run;
    private final GrainRun grain;
    private final Narrator narrator;
    private final Outbox outbox;
    private final Stopper stopper;
    private final Pulse pulse;
    private final Duration timeLimit;
    private final Instant deadline;
    private final Instant fresh = Instant.now().plus(FRESH);
    private final Backoff backoff = new Backoff();

    Follower(
            BackendRun run,
            RunBirth birth,
            GrainRun grain,
            Narrator narrator,
            Outbox outbox,
            Stopper stopper,
            Pulse pulse,
            Duration timeLimit) {
        this.run = run;
        this.grain = grain;
        this.narrator = narrator;
        this.outbox = outbox;
        this.stopper = stopper;
        this.pulse = pulse;
        this.timeLimit = timeLimit;
        this.deadline = birth.begun().plus(timeLimit);
    }

    /** Blocks until there is an outcome. */
    WorkOutcome follow() throws IOException, InterruptedException {
        try (var journal = run.journal()) {
            WorkOutcome outcome = null;
            while (outcome == null) {
                RunStatus status = run.status();
                outbox.add(narrator.tell(journal.read()));
                outcome = react(status, journal);
            }
            return outcome;
        }
    }

    private @Nullable WorkOutcome react(RunStatus status, RunJournal journal) throws IOException, InterruptedException {
        return switch (status) {
            case RunStatus.Running _ -> {
                watch();
                yield null;
            }
            case RunStatus.Ended ended -> {
                outbox.add(narrator.tell(journal.drain()));
                yield end(ended.exitCode());
            }
            case RunStatus.Abandoned _ -> {
                clear();
                yield run.isQuiet() ? last(journal) : null;
            }
            case RunStatus.Waiting _ -> throw new IllegalStateException("Only a started run can be followed");
        };
    }

    private void watch() throws IOException, InterruptedException {
        if (timeLimit.isPositive() && Instant.now().isAfter(deadline)) {
            stopper.wish(EndReason.TIME_LIMIT);
        }
        stopper.apply(run);
        pulse.await(Instant.now().isBefore(fresh) ? SHORT_LOOK : LONG_LOOK);
    }

    /** Nobody would notice how its steps end, so they end now, in good order if they can. */
    private void clear() throws IOException, InterruptedException {
        stopper.wish(EndReason.ABANDONED);
        watch();
    }

    private @Nullable WorkOutcome last(RunJournal journal) throws IOException, InterruptedException {
        run.interrupt(EndReason.ABANDONED);
        outbox.add(narrator.tell(journal.drain()));
        return end(1);
    }

    private @Nullable WorkOutcome end(int exitCode) throws IOException, InterruptedException {
        return switch (ending(new RunEnd(exitCode, run.rounds(), run.interrupted(), timeLimit))) {
            case Ending.Sealed(var outcome) -> outcome;
            case Ending.Again(var why, var steps) -> {
                run.note(why);
                run.start(steps);
                yield null;
            }
        };
    }

    /** What the technology needs from a server that is away, it gets when that is back. */
    private Ending ending(RunEnd end) throws InterruptedException {
        while (true) {
            try {
                return grain.end(end);
            } catch (IOException e) {
                LOG.warn("The end of a run cannot be told yet: {}", e.toString());
                pulse.await(backoff.pause());
            }
        }
    }
}
