package dev.slipway.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.watch.Stage.Step;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WatchTest {
    private final Watch watch = new Watch(Step.FETCHING);

    @Test
    void tellsHowFarTheWorkIs() {
        assertThat(watch.stage()).isEqualTo(new Stage(Step.FETCHING, 0, 0, null));
        assertThat(watch.during(() -> {
                    Watch.at(Step.READING, 2, 3, null);
                    return "done";
                }))
                .isEqualTo("done");
        assertThat(watch.stage()).isEqualTo(new Stage(Step.READING, 2, 3, null));
    }

    @Test
    void whatNobodyWatchesCostsNothingAndGoesOn() {
        Watch.at(Step.READING, 1, 1, null);
        Watch.check();
        assertThat(Watch.current()).isEmpty();
        assertThat(Watch.<String>guarded(() -> {}, () -> "done")).isEqualTo("done");
    }

    @Test
    void workEndsWhereItTellsNext() {
        assertThatThrownBy(() -> watch.during(() -> {
                    watch.stop();
                    Watch.at(Step.READING, 1, 1, null);
                    throw new AssertionError("It should have ended");
                }))
                .isInstanceOf(Stopped.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void workThatWaitsIsInterruptedAndTheThreadIsAsBefore() {
        assertThatThrownBy(() -> watch.during(() -> {
                    Thread.ofVirtual().start(watch::stop);
                    return waited(new CountDownLatch(1));
                }))
                .isInstanceOf(Stopped.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("a failure of its own", stopped);
        }
    }

    @Test
    void whatWasStartedIsEndedAndNoFailureOfItsOwnIsSeen() {
        var ended = new CountDownLatch(1);
        assertThatThrownBy(() -> watch.during(() -> Watch.guarded(ended::countDown, () -> {
                    watch.stop();
                    throw new IllegalStateException("git was killed");
                })))
                .isInstanceOf(Stopped.class);
        assertThat(ended.getCount()).isZero();
    }

    @Test
    void whatWasStoppedBeforeItBeganDoesNotBegin() {
        watch.stop();
        assertThatThrownBy(() -> watch.during(() -> {
                    throw new AssertionError("It should not have begun");
                }))
                .isInstanceOf(Stopped.class);
    }

    @Test
    void otherFailuresStayWhatTheyAre() {
        assertThatThrownBy(() -> watch.during(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
    }
}
