package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PulseTest {
    @Test
    void announcementBeforeTheWaitIsNotLost() throws Exception {
        var pulse = new Pulse();
        pulse.ring();
        long begin = System.nanoTime();
        pulse.await(Duration.ofSeconds(20));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void manyAnnouncementsEndOneWaitAlone() throws Exception {
        var pulse = new Pulse();
        pulse.ring();
        pulse.ring();
        pulse.ring();
        pulse.await(Duration.ofSeconds(20));
        long begin = System.nanoTime();
        pulse.await(Duration.ofMillis(30));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(29));
    }

    @Test
    void waitEndsWithoutAnAnnouncement() throws Exception {
        var pulse = new Pulse();
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                pulse.await(Duration.ofMillis(10));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(waiting.join(Duration.ofSeconds(10))).isTrue();
    }
}
