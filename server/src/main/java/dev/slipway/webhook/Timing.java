package dev.slipway.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** When to look again: intervals with a random part, so that thousands of projects do not come due together. */
@Component
class Timing {
    /** How long a hook has for telling of a commit that was found by asking. */
    static final Duration GRACE = Duration.ofMinutes(2);

    private static final Duration BETWEEN_CHECKS = Duration.ofMinutes(30);
    private static final Duration BESIDE_A_HOOK = Duration.ofMinutes(10);
    private static final Duration WITHOUT_A_HOOK = Duration.ofMinutes(1);
    private static final Duration WHILE_SOMEBODY_LOOKS = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int MOST_DOUBLINGS = 8;

    private final InstantSource clock;
    private final DoubleSupplier chance;

    @Autowired
    Timing(InstantSource clock) {
        this(clock, () -> ThreadLocalRandom.current().nextDouble());
    }

    /** @param chance a number from 0 to 1 each time */
    Timing(InstantSource clock, DoubleSupplier chance) {
        this.clock = clock;
        this.chance = chance;
    }

    Instant now() {
        return clock.instant();
    }

    /** When to look after the hook again, while nothing calls for it sooner. */
    Instant nextCheck() {
        return in(BETWEEN_CHECKS);
    }

    /** After so many failures in a row, but not before the host wants. */
    Instant retry(int failures, @Nullable Instant notBefore) {
        var growing = Duration.ofSeconds(15).multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        var own = in(growing.compareTo(LONGEST) < 0 ? growing : LONGEST);
        return notBefore == null || notBefore.isBefore(own) ? own : notBefore;
    }

    /** When to ask for news next. */
    Instant nextPoll(HookState state, @Nullable Instant looked) {
        boolean watched = looked != null && looked.plus(Duration.ofMinutes(3)).isAfter(now());
        var interval = state == HookState.ACTIVE ? BESIDE_A_HOOK : WITHOUT_A_HOOK;
        if (watched) {
            interval = state == HookState.ACTIVE ? WITHOUT_A_HOOK : WHILE_SOMEBODY_LOOKS;
        }
        return in(interval);
    }

    /** Soon, because somebody looks. */
    Instant soon() {
        return in(Duration.ofSeconds(2));
    }

    private Instant in(Duration interval) {
        return now().plusMillis((long) (interval.toMillis() * (0.8 + 0.4 * chance.getAsDouble())));
    }
}
