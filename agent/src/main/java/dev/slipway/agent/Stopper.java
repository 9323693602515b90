package dev.slipway.agent;

import dev.slipway.agent.backend.BackendRun;
import dev.slipway.agent.backend.EndReason;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The wish that a run may end before its time, and how it is carried out: first an interrupt; after half
 * of its grace what its tool has started is killed, so that the tool can keep what it has; then all of it. */
final class Stopper {
    private static final Duration DYING = Duration.ofSeconds(10);

    /** A wish and when it came up, in nanoseconds of the machine's clock. */
    private record Wish(EndReason reason, long since) {}

    private final AtomicReference<@Nullable Wish> wish = new AtomicReference<>();
    private final Duration interruptGrace;
    private final Duration stopGrace;
    private volatile boolean force;
    private boolean below;

    Stopper(Duration interruptGrace, Duration stopGrace) {
        this.interruptGrace = interruptGrace;
        this.stopGrace = stopGrace;
    }

    /** The first wish stays; later ones change nothing. */
    void wish(EndReason reason) {
        wish.compareAndSet(null, new Wish(reason, System.nanoTime()));
    }

    /** Someone is out of patience. */
    void force() {
        force = true;
    }

    Optional<EndReason> reason() {
        return Optional.ofNullable(wish.get()).map(Wish::reason);
    }

    /** Carries the wish out as far as it is time to; to be called again and again. */
    void apply(BackendRun run) throws IOException {
        Wish wished = wish.get();
        if (wished == null) {
            return;
        }
        run.interrupt(wished.reason());
        Duration grace = wished.reason() == EndReason.AGENT_STOPS ? stopGrace : interruptGrace;
        long waited = System.nanoTime() - wished.since();
        if (force || waited > grace.toNanos()) {
            run.kill(DYING);
        } else if (waited > grace.toNanos() / 2 && !below) {
            below = true;
            run.killBelow();
        }
    }
}
