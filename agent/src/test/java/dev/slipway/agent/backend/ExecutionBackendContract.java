package dev.slipway.agent.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What every place for runs promises. */
public abstract class ExecutionBackendContract {
    protected static final String ID = UUID.randomUUID().toString();

    /** The same place each time, as a restarted agent finds it. */
    protected abstract ExecutionBackend backend();

    protected BackendRun created() throws Exception {
        var run = backend().run(ID);
        run.create(new RunBirth(1, 10, Instant.EPOCH));
        return run;
    }

    protected static Step shell(BackendRun run, String name, String script) {
        return Step.of(name, List.of("sh", "-c", script), Map.of("COLOUR", "a 'quoted' \"red\" $HOME"), run.work());
    }

    protected RunStatus awaitEnd() throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (backend().run(ID).status() instanceof RunStatus.Running && System.nanoTime() < end) {
            LockSupport.parkNanos(2_000_000);
        }
        return backend().run(ID).status();
    }

    protected List<String> journal() throws IOException {
        try (var journal = backend().run(ID).journal()) {
            var told = new ArrayList<String>();
            for (var entry : journal.drain()) {
                told.add(
                        switch (entry) {
                            case JournalEntry.Line line -> line.step() + ": " + line.text();
                            case JournalEntry.Note note -> "note: " + note.text();
                            case JournalEntry.Started started -> "started " + started.step();
                            case JournalEntry.Finished end -> "ended " + end.step() + " " + end.exitCode();
                        });
            }
            return told;
        }
    }

    @Test
    void stepsRunOneAfterTheOtherAndAreToldInOrder() throws Exception {
        var run = created();
        assertThat(run.status()).isEqualTo(new RunStatus.Waiting());
        run.note("before");
        run.start(List.of(shell(run, "one", "echo \"$COLOUR\""), shell(run, "two", "printf 'no end'; echo err >&2")));

        assertThat(awaitEnd()).isEqualTo(new RunStatus.Ended(0));
        assertThat(journal())
                .containsExactly(
                        "note: before",
                        "started one",
                        "one: a 'quoted' \"red\" $HOME",
                        "ended one 0",
                        "started two",
                        "two: no enderr",
                        "ended two 0");
        assertThat(backend().runs()).containsExactly(ID);
        assertThat(backend().run(ID).birth()).contains(new RunBirth(1, 10, Instant.EPOCH));
    }

    @Test
    void failureStopsTheRunUnlessTheStepSaysOtherwise() throws Exception {
        var run = created();
        var lenient = new Step("a", List.of("sh", "-c", "exit 3"), Map.of(), run.work(), Step.OnFailure.CONTINUE);
        run.start(List.of(lenient, shell(run, "b", "exit 4"), shell(run, "c", "true")));
        assertThat(awaitEnd()).isEqualTo(new RunStatus.Ended(4));
        assertThat(journal()).containsExactly("started a", "ended a 3", "started b", "ended b 4");
    }

    @Test
    void unfinishedLineOfAStepDoesNotSwallowItsEnd() throws Exception {
        var run = created();
        run.start(List.of(shell(run, "a", "printf half")));
        assertThat(awaitEnd()).isEqualTo(new RunStatus.Ended(0));
        assertThat(journal()).containsExactly("started a", "a: half", "ended a 0");
    }

    @Test
    void anotherRoundGoesOnBehindTheFirst() throws Exception {
        var run = created();
        run.start(List.of(shell(run, "a", "echo 1")));
        awaitEnd();
        run.start(List.of(shell(run, "b", "echo 2; exit 5")));
        assertThat(awaitEnd()).isEqualTo(new RunStatus.Ended(5));
        assertThat(run.rounds()).isEqualTo(2);
        assertThat(journal()).endsWith("started b", "b: 2", "ended b 5");
    }

    @Test
    void interruptReachesTheStepAndKeepsTheOthersFromBeginning() throws Exception {
        var run = created();
        run.start(List.of(
                shell(run, "a", "trap 'echo heard; exit 9' INT; echo ready; while true; do sleep 0.02; done"),
                shell(run, "b", "echo never")));
        while (journal().size() < 2) {
            LockSupport.parkNanos(2_000_000);
        }
        run.interrupt(EndReason.CANCELLED);
        run.interrupt(EndReason.AGENT_STOPS);
        assertThat(awaitEnd()).isEqualTo(new RunStatus.Ended(9));
        assertThat(journal()).contains("a: heard").doesNotContain("b: never");
        assertThat(backend().run(ID).interrupted()).contains(EndReason.CANCELLED);
    }

    @Test
    void killLeavesNothingAlsoOfWhatTriedToGetAway() throws Exception {
        var run = created();
        run.start(List.of(shell(run, "a", "setsid sh -c 'trap \"\" INT TERM; sleep 300' & echo off; sleep 300")));
        while (journal().size() < 2) {
            LockSupport.parkNanos(2_000_000);
        }
        assertThat(run.isQuiet()).isFalse();
        assertThat(run.kill(Duration.ofSeconds(10))).isTrue();
        assertThat(run.isQuiet()).isTrue();
    }

    @Test
    void whatAStepLeavesRunningEndsWithIt() throws Exception {
        var run = created();
        run.start(List.of(shell(run, "a", "setsid sleep 300 & echo left")));
        assertThat(awaitEnd()).isEqualTo(new RunStatus.Ended(0));
        assertThat(run.isQuiet()).isTrue();
    }

    @Test
    void killedToolIsTold() throws Exception {
        var run = created();
        run.start(List.of(shell(run, "a", "sleep 300 & kill -9 $$")));
        assertThat(awaitEnd())
                .isInstanceOfSatisfying(
                        RunStatus.Ended.class,
                        ended -> assertThat(ended.killed()).isTrue());
        assertThat(run.isQuiet()).isTrue();
    }

    @Test
    void removedRunIsGone() throws Exception {
        var run = created();
        run.start(List.of(shell(run, "a", "sleep 300")));
        run.remove();
        assertThat(backend().runs()).isEmpty();
        assertThat(backend().run(ID).birth()).isEmpty();
        run.remove();
    }
}
