package dev.slipway.scanrun;

import dev.slipway.agent.watch.Stage;
import dev.slipway.agent.watch.Stopped;
import dev.slipway.agent.watch.Watch;
import dev.slipway.repository.Repository;
import dev.slipway.scanrun.ScanRun.State;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** A scan that goes on in this server. */
public final class OngoingScan {
    private final UUID id = UUID.randomUUID();
    private final Watch watch = new Watch(Stage.Step.FETCHING);
    private final ScanRunStore store;
    private final Repository repository;
    private final InstantSource clock;
    private final Instant startedAt;
    private boolean stored;
    private boolean settled;
    private boolean over;

    OngoingScan(ScanRunStore store, Repository repository, InstantSource clock) {
        this.store = store;
        this.repository = repository;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /**
     * What was found counts now, and nobody can cancel it any more. To be called last in the transaction that keeps what was found: either
     * both hold or neither does.
     *
     * @throws Stopped when it was cancelled before
     */
    public synchronized void settle() {
        settled = true;
        if (stored && !store.end(id, State.DONE, clock.instant())) {
            throw new Stopped();
        }
    }

    UUID id() {
        return id;
    }

    Watch watch() {
        return watch;
    }

    /** Keeps how far it is, and stops it when somebody wishes so. */
    synchronized void beat() {
        if (settled || over) {
            return;
        }
        var now = clock.instant();
        if (!stored) {
            store.add(new ScanRun(
                    id, repository.space(), repository.id(), State.RUNNING, watch.stage(), startedAt, now, null, null));
            stored = true;
        } else if (!store.beat(id, watch.stage(), now)) {
            over = true;
            watch.stop();
        }
    }

    /** It came to an end by itself; false when it was cancelled before. */
    synchronized boolean end(State state) {
        over = true;
        return !stored || store.end(id, state, clock.instant()) || settled;
    }
}
