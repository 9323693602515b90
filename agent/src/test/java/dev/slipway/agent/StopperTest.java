package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.backend.BackendRun;
import dev.slipway.agent.backend.EndReason;
import dev.slipway.agent.backend.RunBirth;
import dev.slipway.agent.backend.RunJournal;
import dev.slipway.agent.backend.RunStatus;
import dev.slipway.agent.backend.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StopperTest {
    /** Writes down what is asked of it. */
    private static final class Deaf implements BackendRun {
        private final List<String> heard = new ArrayList<>();

        @Override
        public void create(RunBirth birth) {
            heard.add("create");
        }

        @Override
        public Optional<RunBirth> birth() {
            return Optional.empty();
        }

        @Override
        public Path work() {
            return Path.of("/nonexistent");
        }

        @Override
        public void start(List<Step> steps) {
            heard.add("start");
        }

        @Override
        public int rounds() {
            return 1;
        }

        @Override
        public void note(String text) {
            heard.add("note");
        }

        @Override
        public RunJournal journal() {
            throw new IllegalStateException("Nobody reads here");
        }

        @Override
        public RunStatus status() {
            return new RunStatus.Running();
        }

        @Override
        public void interrupt(EndReason reason) {
            heard.add("interrupt " + reason);
        }

        @Override
        public Optional<EndReason> interrupted() {
            return Optional.empty();
        }

        @Override
        public void killBelow() {
            heard.add("kill below");
        }

        @Override
        public boolean isQuiet() {
            return false;
        }

        @Override
        public boolean kill(Duration patience) {
            heard.add("kill");
            return true;
        }

        @Override
        public void remove() {
            heard.add("remove");
        }
    }

    private static final Duration LONG = Duration.ofHours(1);
    private final Deaf run = new Deaf();

    @Test
    void runThatNobodyWantsStoppedIsLeftAlone() throws Exception {
        new Stopper(LONG, LONG).apply(run);
        assertThat(run.heard).isEmpty();
    }

    @Test
    void firstReasonStays() throws Exception {
        var stopper = new Stopper(LONG, LONG);
        stopper.wish(EndReason.TIME_LIMIT);
        stopper.wish(EndReason.CANCELLED);
        stopper.apply(run);
        assertThat(stopper.reason()).contains(EndReason.TIME_LIMIT);
        assertThat(run.heard).containsExactly("interrupt TIME_LIMIT");
    }

    @Test
    void patienceComesFirst() throws Exception {
        var stopper = new Stopper(LONG, Duration.ZERO);
        stopper.wish(EndReason.CANCELLED);
        stopper.apply(run);
        stopper.apply(run);
        assertThat(run.heard).containsOnly("interrupt CANCELLED");
    }

    @Test
    void patienceThatIsOverKills() throws Exception {
        var stopper = new Stopper(Duration.ZERO, LONG);
        stopper.wish(EndReason.CANCELLED);
        stopper.apply(run);
        assertThat(run.heard).containsExactly("interrupt CANCELLED", "kill");
    }

    @Test
    void agentThatStopsHasItsOwnPatience() throws Exception {
        var stopper = new Stopper(LONG, Duration.ZERO);
        stopper.wish(EndReason.AGENT_STOPS);
        stopper.apply(run);
        assertThat(run.heard).endsWith("kill");
    }

    @Test
    void forceWaitsForNothingButNeedsAWish() throws Exception {
        var stopper = new Stopper(LONG, LONG);
        stopper.force();
        stopper.apply(run);
        assertThat(run.heard).isEmpty();
        stopper.wish(EndReason.CANCELLED);
        stopper.apply(run);
        assertThat(run.heard).containsExactly("interrupt CANCELLED", "kill");
    }
}
