package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void pausesDoubleUpToFiveSeconds() {
        var backoff = new Backoff();
        long most = 100;
        for (int round = 0; round < 20; round++) {
            assertThat(backoff.pause().toMillis()).isBetween(most / 2, most);
            most = Math.min(5000, most * 2);
        }
    }

    @Test
    void successMakesThePauseShortAgain() {
        var backoff = new Backoff();
        for (int round = 0; round < 8; round++) {
            backoff.pause();
        }
        backoff.reset();
        assertThat(backoff.pause()).isLessThanOrEqualTo(Duration.ofMillis(100));
    }

    @Test
    void agentsDoNotComeBackAllAtOnce() {
        Set<Duration> pauses = new HashSet<>();
        for (int agent = 0; agent < 40; agent++) {
            var backoff = new Backoff();
            for (int round = 0; round < 6; round++) {
                backoff.pause();
            }
            pauses.add(backoff.pause());
        }
        assertThat(pauses).hasSizeGreaterThan(10);
    }
}
