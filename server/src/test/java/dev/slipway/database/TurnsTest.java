package dev.slipway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Two servers on one database, each with its own turns. */
class TurnsTest {
    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final DataSource source = DATABASE.source();
    private final Turns here = new Turns(source, Duration.ofSeconds(30));
    private final Turns there = new Turns(source, Duration.ofSeconds(30));

    @Test
    void letsNoTwoServersAtTheSameThingAtOnce() throws Exception {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < 6; i++) {
                var turns = i % 2 == 0 ? here : there;
                all.add(threads.submit(() -> turns.alone("it", () -> told.add("begin") && told.add("end"))));
            }
            for (var each : all) {
                each.get();
            }
        }
        assertThat(told).hasSize(12);
        for (int i = 0; i < told.size(); i += 2) {
            assertThat(told.subList(i, i + 2)).containsExactly("begin", "end");
        }
    }

    @Test
    void saysSoWhenTheOtherTakesTooLongAndGoesOnWithOtherThings() throws Exception {
        var impatient = new Turns(source, Duration.ofSeconds(1));
        var begun = new CountDownLatch(1);
        var enough = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var long1 = threads.submit(() -> here.alone("slow", () -> {
                begun.countDown();
                return await(enough);
            }));
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(impatient.alone("other", () -> 1)).isEqualTo(1);
            assertThatThrownBy(() -> impatient.alone("slow", () -> 1))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("Somebody else");
            enough.countDown();
            assertThat(long1.get()).isTrue();
        }
        assertThat(impatient.alone("slow", () -> 2)).isEqualTo(2);
    }

    @Test
    void givesTheTurnBackWhenTheWorkFails() {
        assertThatThrownBy(() -> here.alone("failing", () -> {
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        assertThat(there.alone("failing", () -> 3)).isEqualTo(3);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
