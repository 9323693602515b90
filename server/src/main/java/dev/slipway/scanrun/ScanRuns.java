package dev.slipway.scanrun;

import dev.slipway.agent.watch.Stopped;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.Repository;
import dev.slipway.repository.RepositoryId;
import dev.slipway.scanrun.ScanRun.State;
import dev.slipway.wire.asset.ScanRunBody;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The scans that go on, here and in other servers on the same database. */
@Component
public final class ScanRuns {
    private static final Logger LOG = LoggerFactory.getLogger(ScanRuns.class);
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final Map<UUID, OngoingScan> here = new ConcurrentHashMap<>();
    private final ScanRunStore store;
    private final InstantSource clock;
    private final Duration beat;

    @Autowired
    ScanRuns(ScanRunStore store, InstantSource clock) {
        this(store, clock, BEAT);
    }

    /** @param beat how often to keep how far a scan is, and to look whether it is cancelled */
    ScanRuns(ScanRunStore store, InstantSource clock, Duration beat) {
        this.store = store;
        this.clock = clock;
        this.beat = beat;
    }

    /**
     * Scans, in this thread, so that it can be seen and cancelled. One that is over within a second writes nothing.
     *
     * @param scan finds and keeps; calls {@link OngoingScan#settle} in the transaction that keeps what it found
     * @return what the scan gives; empty when it was cancelled, or its repository was disconnected
     */
    public <T> Optional<T> run(Repository repository, Function<OngoingScan, T> scan) {
        return watched(repository, ongoing -> {
            T found = scan.apply(ongoing);
            store.followed(repository.id(), ongoing.id(), clock.instant().minus(ScanRun.SILENCE));
            return found;
        });
    }

    /** Fetches in the same way; false when it was cancelled. */
    boolean fetch(Repository repository, Runnable fetch) {
        return watched(repository, _ -> {
                    fetch.run();
                    return true;
                })
                .isPresent();
    }

    private <T> Optional<T> watched(Repository repository, Function<OngoingScan, T> work) {
        var ongoing = new OngoingScan(store, repository, clock);
        var over = new CountDownLatch(1);
        here.put(ongoing.id(), ongoing);
        Thread.ofVirtual().name("scan-" + ongoing.id()).start(() -> beat(ongoing, over));
        try {
            T result = ongoing.watch().during(() -> work.apply(ongoing));
            return ongoing.end(State.DONE) ? Optional.of(result) : Optional.empty();
        } catch (Stopped _) {
            return Optional.empty();
        } finally {
            over.countDown();
            here.remove(ongoing.id());
            ongoing.end(State.FAILED);
        }
    }

    private void beat(OngoingScan scan, CountDownLatch over) {
        try {
            while (!over.await(beat.toMillis(), TimeUnit.MILLISECONDS)) {
                tryBeat(scan);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tryBeat(OngoingScan scan) {
        try {
            scan.beat();
        } catch (RuntimeException failure) {
            LOG.warn("How far a scan is could not be kept, trying again soon: {}", failure.toString());
        }
    }

    /** The scan of a repository that goes on; else the last, where that was cancelled or broke off. */
    public Optional<ScanRunBody> current(RepositoryId repository) {
        return store.current(repository).map(this::body);
    }

    /** Of a repository that is not connected any more; a scan of it that goes on ends. */
    public void forget(RepositoryId repository) {
        store.deleteAll(repository);
    }

    /** Of a space that is being deleted. */
    public void forget(SpaceId space) {
        store.deleteAll(space);
    }

    /** The newest first; those that were over within a second are none of them. */
    List<ScanRunBody> list(RepositoryId repository) {
        return store.list(repository).stream().map(this::body).toList();
    }

    /**
     * Somebody does not want it any more. What was known before stays. One that has ended stays as it ended.
     *
     * @throws Problem {@code NOT_FOUND}
     */
    Cancelled cancel(Actor actor, Repository repository, String id) {
        var known = find(repository, id);
        boolean now = store.cancel(known.id(), actor.email(), clock.instant());
        var ongoing = here.get(known.id());
        if (now && ongoing != null) {
            ongoing.watch().stop();
        }
        return new Cancelled(now, body(find(repository, id)));
    }

    /**
     * What cancelling came to.
     *
     * @param now whether it went on until then
     */
    record Cancelled(boolean now, ScanRunBody run) {}

    private ScanRun find(Repository repository, String id) {
        return id(id).flatMap(store::find)
                .filter(run -> run.repository().equals(repository.id()))
                .orElseThrow(
                        () -> new Problem(
                                ErrorCode.NOT_FOUND,
                                "The repository '" + repository.name()
                                        + "' has no such scan. The oldest are forgotten with time; look at the list of its scans."));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private ScanRunBody body(ScanRun run) {
        var state = run.at(clock.instant());
        var stage = run.stage();
        return new ScanRunBody(
                run.id().toString(),
                state.word(),
                stage.step().name().toLowerCase(Locale.ROOT),
                stage.done(),
                stage.total(),
                stage.with(),
                run.startedAt(),
                state == State.INTERRUPTED ? run.beatAt() : run.endedAt(),
                run.cancelledBy());
    }
}
