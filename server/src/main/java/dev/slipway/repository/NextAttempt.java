package dev.slipway.repository;

import dev.slipway.kernel.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * When a connection that failed is tried again by itself: soon and then ever later, with a random part so that the connections to one host do
 * not all come back at once. What somebody has to mend is looked at too, since it may be mended elsewhere, such as by a role at the host.
 */
final class NextAttempt {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration FIRST_WHEN_DISCONNECTED = Duration.ofMinutes(5);
    private static final Duration LATEST = Duration.ofMinutes(15);
    private static final Duration LATEST_WHEN_DISCONNECTED = Duration.ofHours(6);

    private final InstantSource clock;
    private final DoubleSupplier chance;

    NextAttempt(InstantSource clock) {
        this(clock, () -> ThreadLocalRandom.current().nextDouble());
    }

    /** @param chance a number from 0 to 1 each time */
    NextAttempt(InstantSource clock, DoubleSupplier chance) {
        this.clock = clock;
        this.chance = chance;
    }

    /** @param failed how often in a row it had failed before */
    Instant after(Problem problem, ConnectionStatus status, int failed) {
        boolean waits = status == ConnectionStatus.DISCONNECTED;
        var first = waits ? FIRST_WHEN_DISCONNECTED : FIRST;
        var latest = waits ? LATEST_WHEN_DISCONNECTED : LATEST;
        double growth = Math.pow(2, Math.min(failed, 20)) * (0.75 + chance.getAsDouble() / 2);
        var grown = Duration.ofMillis((long) (first.toMillis() * growth));
        var pause = grown.compareTo(latest) < 0 ? grown : latest;
        var own = clock.instant().plus(pause);
        var asked = problem.notBefore();
        return asked == null || asked.isBefore(own) ? own : asked;
    }
}
