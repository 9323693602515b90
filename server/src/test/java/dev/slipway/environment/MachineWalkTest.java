package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.execution.OrderId;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.launch.LaunchPlan.PlannedGrain;
import dev.slipway.wire.work.GrainWork.Action;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of lives of environments, with people and tools that do anything at any time; what must hold in each, holds. */
class MachineWalkTest {
    private static final Instant NOW = Instant.parse("2030-01-01T10:00:00Z");
    private static final int LIVES = 500;
    private static final int STEPS = 60;

    /** Grains of which an order to deploy was placed. */
    private final Set<String> ordered = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverGetsStuckDestroysNothingThatNeverWasAndStaysEnded(long seed) {
        var random = new Random(seed);
        for (int life = 0; life < LIVES; life++) {
            live(random);
        }
    }

    private void live(Random random) {
        ordered.clear();
        var entry = born(random);
        for (int step = 0; step < STEPS; step++) {
            var before = entry.environment().status();
            entry = settled(random.nextInt(6) == 0 ? person(entry, random) : work(entry, random));
            if (before.isOver()) {
                assertThat(entry.environment().status()).isEqualTo(before);
            }
            check(entry);
        }
    }

    private static void check(Ledger.Entry entry) {
        var status = entry.environment().status();
        var grains = entry.grains();
        if (status.isBusy()) {
            boolean moves = grains.stream().anyMatch(grain -> grain.state().isRunning())
                    || !Machine.ready(status, grains).isEmpty();
            assertThat(moves).as("stuck: %s", entry).isTrue();
        }
        if (status == EnvironmentStatus.ENDED) {
            assertThat(grains)
                    .allMatch(grain -> grain.state() == GrainState.TERMINATED
                            && grain.leftBehind().isEmpty());
        }
        if (status == EnvironmentStatus.ACTIVE) {
            assertThat(grains).allMatch(grain -> grain.state() == GrainState.DEPLOYED);
        }
    }

    /** Begins something that is ready, or ends something that runs. */
    private Ledger.Entry work(Ledger.Entry entry, Random random) {
        var running = entry.grains().stream()
                .filter(grain -> grain.state().isRunning())
                .toList();
        var ready = Machine.ready(entry.environment().status(), entry.grains());
        if (!running.isEmpty() && (ready.isEmpty() || random.nextBoolean())) {
            return entry.with(outcome(running.get(random.nextInt(running.size())), random));
        }
        return ready.isEmpty() ? entry : begun(entry, ready.get(random.nextInt(ready.size())));
    }

    private Ledger.Entry begun(Ledger.Entry entry, Machine.Step step) {
        var grain = entry.grain(step.grain());
        if (step.action() == Action.DEPLOY) {
            assertThat(grain.dependsOn()).allMatch(other -> entry.grain(other).state() == GrainState.DEPLOYED);
            ordered.add(grain.name());
        } else {
            assertThat(ordered).as("destroyed before it was").contains(grain.name());
            assertThat(entry.grains())
                    .filteredOn(other -> other.dependsOn().contains(grain.name()))
                    .noneMatch(other -> other.state() == GrainState.DEPLOYED
                            || other.state().isRunning());
        }
        var next = step.action() == Action.DEPLOY ? GrainState.DEPLOYING : GrainState.TERMINATING;
        return entry.with(grain.ordered(next, new OrderId(UUID.randomUUID()), grain.source()));
    }

    private static Grain outcome(Grain grain, Random random) {
        boolean deploying = grain.state() == GrainState.DEPLOYING;
        if (random.nextInt(3) > 0) {
            return grain.in(deploying ? GrainState.DEPLOYED : GrainState.TERMINATED);
        }
        var failed = deploying ? GrainState.DEPLOY_FAILED : GrainState.TERMINATE_FAILED;
        return grain.failed(failed, "No", null, random.nextBoolean() ? List.of("file.a") : List.of());
    }

    private static Ledger.Entry person(Ledger.Entry entry, Random random) {
        try {
            return switch (random.nextInt(8)) {
                case 0 -> Moves.forced(entry, NOW);
                case 1, 2 -> Moves.ending(entry, NOW);
                case 3 -> Moves.expired(entry, NOW);
                default -> Moves.retried(entry, NOW);
            };
        } catch (Problem nothingFailed) {
            return entry;
        }
    }

    /** As the ledger does it. */
    private static Ledger.Entry settled(Ledger.Entry wanted) {
        var status = wanted.environment().status();
        var all = Machine.readyToEnd(status, wanted.grains());
        return new Ledger.Entry(wanted.environment().in(Machine.settled(status, all), NOW), all);
    }

    private static Ledger.Entry born(Random random) {
        var grains = new ArrayList<Grain>();
        for (int number = 0; number <= random.nextInt(4); number++) {
            var others = grains.stream()
                    .map(Grain::name)
                    .filter(_ -> random.nextInt(3) == 0)
                    .toList();
            grains.add(Grain.planned("env", new PlannedGrain("grain" + number, "echo", others, null, "{}")));
        }
        return new Ledger.Entry(EnvironmentRoom.in(SpaceId.random()), grains);
    }
}
