package dev.slipway.agent;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Growing pauses between tries, with jitter, so that many agents do not come back all at once. For one thread. */
final class Backoff {
    private static final long FIRST = 100;
    private static final long LONGEST = 5000;

    private final RandomGenerator random = RandomGenerator.getDefault();
    private long next = FIRST;

    /** It worked: the next pause is short again. */
    void reset() {
        next = FIRST;
    }

    /** How long to wait now; half of it at least is certain. */
    Duration pause() {
        long pause = next / 2 + random.nextLong(next / 2 + 1);
        next = Math.min(LONGEST, next * 2);
        return Duration.ofMillis(pause);
    }
}
