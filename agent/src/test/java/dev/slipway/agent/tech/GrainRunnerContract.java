package dev.slipway.agent.tech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.backend.BackendRun;
import dev.slipway.agent.backend.EndReason;
import dev.slipway.agent.backend.JournalEntry;
import dev.slipway.agent.backend.RunBirth;
import dev.slipway.agent.backend.RunStatus;
import dev.slipway.agent.backend.Step;
import dev.slipway.agent.backend.process.ProcessBackend;
import dev.slipway.agent.backend.process.ProcessConfig;
import dev.slipway.agent.backend.process.RunUser;
import dev.slipway.agent.fake.AgentStage;
import dev.slipway.wire.work.GrainWork;
import dev.slipway.wire.work.GrainWork.Action;
import dev.slipway.wire.work.WorkOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every technology promises. Its steps are carried out for real. */
public abstract class GrainRunnerContract {
    protected final AgentStage stage = AgentStage.open();
    protected final RunUser user = RunUser.choose(null);
    private final List<BackendRun> runs = new ArrayList<>();

    protected abstract GrainRunner runner();

    /** Work that goes well. A deploy of it tells {@code good day} on a line, and gives an output with that value. */
    protected abstract GrainWork good(Action action);

    /** Work one of whose steps fails. */
    protected abstract GrainWork failing();

    /** Where runs of this test are. */
    protected final Path runsFolder() {
        return stage.data().resolve("runs");
    }

    /** The programs of this machine, as an agent finds them. */
    protected final Programs programs() {
        var folders = List.of("/usr/local/bin", "/usr/bin", "/bin");
        return new Programs(
                java.util.Map.of(),
                folders.stream().map(Path::of).toList(),
                user,
                stage.data().resolve("programs"));
    }

    @AfterEach
    void clean() throws IOException {
        for (var run : runs) {
            run.remove();
        }
        stage.close();
    }

    /** What a run told people, and how it ended. */
    protected record Carried(List<String> lines, WorkOutcome outcome) {}

    protected final BackendRun place() throws Exception {
        var config = new ProcessConfig(runsFolder(), user, 1_000_000, ProcessConfig.USUAL_PATH);
        Files.createDirectories(stage.data());
        user.letThrough(stage.data());
        var run = new ProcessBackend(config).run(UUID.randomUUID().toString());
        run.create(new RunBirth(1, 1, Instant.now()));
        runs.add(run);
        return run;
    }

    /** Does the work from its beginning to its end. */
    protected final Carried carryOut(GrainWork work) throws Exception {
        return carryOut(work, place());
    }

    private Carried carryOut(GrainWork work, BackendRun place) throws Exception {
        var grain = runner().open(work, place.work());
        place.start(grain.prepare());
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (place.status() instanceof RunStatus.Running && System.nanoTime() < end) {
            LockSupport.parkNanos(2_000_000);
        }
        return toldBy(grain, place);
    }

    private static Carried toldBy(GrainRun grain, BackendRun place) throws IOException {
        var lines = new ArrayList<String>();
        try (var journal = place.journal()) {
            for (var entry : journal.drain()) {
                switch (entry) {
                    case JournalEntry.Line line -> lines.addAll(grain.output(line.step(), line.text()));
                    case JournalEntry.Finished step -> lines.addAll(grain.ended(step.step(), step.exitCode()));
                    case JournalEntry.Note _, JournalEntry.Started _ -> {}
                }
            }
        }
        int code = place.status() instanceof RunStatus.Ended ended ? ended.exitCode() : -1;
        return new Carried(List.copyOf(lines), sealed(grain.end(end(code, null))));
    }

    protected static RunEnd end(int code, @Nullable EndReason reason) {
        return new RunEnd(code, 1, Optional.ofNullable(reason), Duration.ofMinutes(7));
    }

    protected static WorkOutcome sealed(Ending ending) {
        assertThat(ending).isInstanceOf(Ending.Sealed.class);
        return ((Ending.Sealed) ending).outcome();
    }

    private WorkOutcome ended(int code, @Nullable EndReason reason) throws Exception {
        var place = place();
        var grain = runner().open(good(Action.DEPLOY), place.work());
        grain.prepare();
        return sealed(grain.end(end(code, reason)));
    }

    @Test
    void keyIsAWordThatABlueprintCanSpell() {
        assertThat(runner().key())
                .matches("[a-z][a-z0-9-]*")
                .isEqualTo(good(Action.DEPLOY).technology());
    }

    @Test
    void openingTouchesNothing() {
        Path folder = stage.data().resolve("not").resolve("there");
        assertThat(runner().open(good(Action.DEPLOY), folder)).isNotNull();
        assertThat(folder).doesNotExist();
    }

    @Test
    void stepsHaveNamesStayInTheirFolderAndGetTheGrainsVariables() throws Exception {
        var place = place();
        var work = good(Action.DEPLOY);
        List<Step> steps = runner().open(work, place.work()).prepare();
        assertThat(steps).isNotEmpty().allSatisfy(step -> {
            assertThat(step.name()).isNotBlank();
            assertThat(step.command()).isNotEmpty();
            assertThat(step.folder().normalize()).startsWith(place.work());
            assertThat(step.folder()).isDirectory();
            assertThat(step.environment()).containsAllEntriesOf(work.environmentVariables());
        });
        assertThat(steps).extracting(Step::name).doesNotHaveDuplicates();
    }

    @Test
    void goodWorkIsToldAndGivesItsOutputs() throws Exception {
        var carried = carryOut(good(Action.DEPLOY));
        assertThat(carried.lines()).anyMatch(line -> line.contains("good day"));
        assertThat(carried.outcome())
                .isInstanceOfSatisfying(
                        WorkOutcome.Succeeded.class,
                        succeeded -> assertThat(succeeded.outputs())
                                .extracting(WorkOutcome.Output::value)
                                .contains("good day"));
    }

    @Test
    void endOfAGrainGivesNoOutputs() throws Exception {
        assertThat(carryOut(good(Action.DESTROY)).outcome())
                .isInstanceOfSatisfying(
                        WorkOutcome.Succeeded.class,
                        succeeded -> assertThat(succeeded.outputs()).isEmpty());
    }

    @Test
    void failureIsASentenceThatSaysWhatHappened() throws Exception {
        assertThat(carryOut(failing()).outcome()).isInstanceOfSatisfying(WorkOutcome.Failed.class, failed -> {
            assertThat(failed.summary()).matches("(?s)[A-Z].{20,}");
            assertThat(failed.leftBehind()).isEmpty();
        });
    }

    @Test
    void runThatIsTakenUpAgainIsToldTheSame() throws Exception {
        for (var work : List.of(good(Action.DEPLOY), failing())) {
            var place = place();
            var first = carryOut(work, place);
            var again = toldBy(runner().open(work, place.work()), place);
            assertThat(again).isEqualTo(first);
        }
    }

    @Test
    void cancelledRunIsCancelledHoweverItsToolEnded() throws Exception {
        assertThat(ended(0, EndReason.CANCELLED)).isInstanceOf(WorkOutcome.Cancelled.class);
        assertThat(ended(1, EndReason.CANCELLED)).isInstanceOf(WorkOutcome.Cancelled.class);
        assertThat(ended(137, EndReason.CANCELLED)).isInstanceOf(WorkOutcome.Cancelled.class);
    }

    @Test
    void runThatTookTooLongFailsAndNamesTheLimit() throws Exception {
        assertThat(ended(130, EndReason.TIME_LIMIT))
                .isInstanceOfSatisfying(
                        WorkOutcome.Failed.class,
                        failed -> assertThat(failed.summary()).contains("7 minutes"));
    }

    @Test
    void stopOfTheAgentInterruptsAndDeathOfAWatcherLoses() throws Exception {
        assertThat(ended(130, EndReason.AGENT_STOPS)).isInstanceOf(WorkOutcome.Interrupted.class);
        assertThat(ended(1, EndReason.ABANDONED)).isInstanceOf(WorkOutcome.Lost.class);
    }

    @Test
    void killedToolLosesTheRunAndItsSignalIsNamed() throws Exception {
        assertThat(ended(137, null))
                .isInstanceOfSatisfying(
                        WorkOutcome.Lost.class,
                        lost -> assertThat(lost.summary()).contains("signal 9"));
    }

    @Test
    void printedFormsHoldNoValues() throws Exception {
        var work = good(Action.DEPLOY);
        var grain = runner().open(work, place().work());
        var printed = work + " " + grain.prepare();
        assertThat(printed).doesNotContain("good day");
    }

    @Test
    void manyRunsArePreparedAtOnce() throws Exception {
        var runner = runner();
        var work = good(Action.DEPLOY);
        var places = new ArrayList<BackendRun>();
        for (int number = 0; number < 4; number++) {
            places.add(place());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> tasks = places.stream()
                    .map(place -> (Callable<Integer>)
                            () -> runner.open(work, place.work()).prepare().size())
                    .toList();
            var sizes = threads.invokeAll(tasks);
            for (int number : IntStream.range(0, 4).toArray()) {
                assertThat(sizes.get(number).get()).isEqualTo(sizes.getFirst().get());
            }
        }
    }
}
