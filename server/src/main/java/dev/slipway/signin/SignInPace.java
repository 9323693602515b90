package dev.slipway.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Keeps anybody from beginning sign-ins without end: each costs a row and a question to GitLab, and needs no sign-in. Counts by
 * client address in one server process, minute by minute; a whole company behind one address fits.
 */
@Component
class SignInPace {
    static final int MOST_OF_ONE = 120;
    static final int MOST_OF_ALL = 3000;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<String, Integer> begun = new HashMap<>();
    private Instant since = Instant.EPOCH;
    private int all;

    SignInPace(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Counts a sign-in that an address begins.
     *
     * @throws SignInFailure {@code TOO_MANY}
     */
    synchronized void count(String address) {
        var now = clock.instant();
        if (!now.isBefore(since.plus(WINDOW)) || now.isBefore(since)) {
            begun.clear();
            since = now;
            all = 0;
        }
        if (all >= MOST_OF_ALL || begun.getOrDefault(address, 0) >= MOST_OF_ONE) {
            throw new SignInFailure(SignInProblem.TOO_MANY, "from " + address);
        }
        all++;
        begun.merge(address, 1, Integer::sum);
    }
}
