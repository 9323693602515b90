package dev.slipway.environment;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Begins launches that were put off and ends environments whose time is up, to the moment, and carries on with those that a stopped server left in the middle. All it
 * knows is in the database, so no timer is lost in a restart, and several servers may keep time side by side.
 */
@Component
class Timekeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);
    private static final Duration LONGEST_NAP = Duration.ofSeconds(10);
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final EnvironmentStore store;
    private final Ledger ledger;
    private final Conductor conductor;
    private final InstantSource clock;
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable Thread thread;

    Timekeeper(EnvironmentStore store, Ledger ledger, Conductor conductor, Wakeups wakeups, InstantSource clock) {
        this.store = store;
        this.ledger = ledger;
        this.conductor = conductor;
        this.clock = clock;
        wakeups.onChange(_ -> news.release());
    }

    /** Does what is due now. */
    void tick() {
        var now = clock.instant();
        store.toStart(now).forEach(this::begin);
        store.due(now).forEach(this::expire);
        store.quiet(now.minus(QUIET)).forEach(conductor::advanceSoon);
    }

    private void begin(String id) {
        ledger.change(id, entry -> {
            var moved = Moves.begun(entry, clock.instant());
            if (!moved.equals(entry)) {
                ledger.note(id, "Launched", null, "As it was scheduled");
            }
            return moved;
        });
    }

    private void expire(String id) {
        ledger.change(id, entry -> {
            var moved = Moves.expired(entry, clock.instant());
            if (!moved.equals(entry)) {
                ledger.note(id, "Ending", null, "Its time is up");
            }
            return moved;
        });
    }

    private Duration nap() {
        var longest = clock.instant().plus(LONGEST_NAP);
        var next = store.nextMoment().filter(moment -> moment.isBefore(longest)).orElse(longest);
        return Duration.between(clock.instant(), next);
    }

    @Override
    public void start() {
        var running = Thread.ofVirtual().name("timekeeper").unstarted(this::keepTime);
        thread = running;
        running.start();
    }

    @Override
    public void stop() {
        thread = null;
        news.release();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void keepTime() {
        try {
            while (thread != null) {
                var nap = Duration.ofSeconds(1);
                try {
                    tick();
                    nap = nap();
                } catch (DataAccessException failure) {
                    LOG.warn("Could not look which environments are due, trying again: {}", failure.getMessage());
                }
                if (news.tryAcquire(Math.max(1, nap.toMillis()), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
