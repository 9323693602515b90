package dev.slipway.snapshot;

import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.repository.Repository;
import dev.slipway.repository.RepositoryId;
import dev.slipway.wire.asset.ScannedAsset;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The snapshots of the repositories. */
@Component
public final class Snapshots {
    private final SnapshotStore store;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Snapshots(
            SnapshotStore store,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps what a scan found; nothing is kept twice of the same commit by scanners of the same edition. To be called in the transaction
     * that changes the assets.
     *
     * @param current the repository's assets as they are now
     * @return whether the assets may become what the scan found; otherwise somebody must confirm that first
     */
    public boolean take(Repository repository, Scanned scanned, List<ScannedAsset> current) {
        var known = store.find(repository.id(), scanned.commit(), scanned.edition());
        if (known.isPresent()) {
            return !known.get().isHeld();
        }
        var changes = Comparison.of(current, scanned.assets(), scanned.isThere());
        // Scanners that understand more or less than those before are no accident in the repository.
        boolean sameEdition = store.newest(repository.id())
                .filter(last -> last.edition() == scanned.edition())
                .isPresent();
        var held = sameEdition
                ? Accident.of(current.size(), count(changes, Change.Type.VANISHED))
                : Optional.<String>empty();
        var snapshot = new Snapshot(
                UUID.randomUUID(),
                repository.space(),
                repository.id(),
                scanned.commit(),
                scanned.edition(),
                clock.instant(),
                scanned.tookMs(),
                scanned.files(),
                scanned.assets().size(),
                counts(changes),
                held.orElse(null),
                null);
        store.add(snapshot, scanned.assets(), changes);
        return held.isEmpty();
    }

    /** Whether a commit was scanned by scanners of an edition. */
    public boolean has(RepositoryId repository, String commit, int edition) {
        return store.find(repository, commit, edition).isPresent();
    }

    /** Why changes of the repository's newest scan wait; empty when none do. */
    public Optional<String> held(RepositoryId repository) {
        return store.newest(repository).filter(Snapshot::isHeld).map(snapshot -> String.valueOf(snapshot.held()));
    }

    /** Of a repository that is not connected any more. */
    public void forget(RepositoryId repository) {
        store.deleteAll(repository);
    }

    /** Of a space that is being deleted. */
    public void forget(SpaceId space) {
        store.deleteAll(space);
    }

    List<Snapshot> list(RepositoryId repository) {
        return store.list(repository);
    }

    /** @throws Problem {@code NOT_FOUND} */
    Snapshot find(Repository repository, String id) {
        return id(id).flatMap(store::find)
                .filter(each -> each.repository().equals(repository.id()))
                .orElseThrow(() -> new Problem(
                        ErrorCode.NOT_FOUND,
                        "The repository '" + repository.name()
                                + "' has no such snapshot. The oldest are forgotten with time;"
                                + " look at the list of its scans."));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Optional<Snapshot> before(Snapshot snapshot) {
        return store.before(snapshot);
    }

    /** Beside the assets as they were when it was taken. */
    List<Change> changes(Snapshot snapshot) {
        return store.changes(snapshot);
    }

    List<Change> compare(Snapshot before, Snapshot after) {
        return Comparison.of(store.assets(before), store.assets(after), null);
    }

    /**
     * Somebody means the changes of the newest snapshot.
     *
     * @throws Problem {@code CONFLICT} when it is not held, or a newer one is there
     */
    Snapshot confirm(Actor actor, Repository repository, String id) {
        var snapshot = find(repository, id);
        boolean newest = store.newest(repository.id())
                .filter(last -> last.id().equals(snapshot.id()))
                .isPresent();
        if (!snapshot.isHeld() || !newest) {
            throw new Problem(
                    ErrorCode.CONFLICT,
                    newest
                            ? "Nothing of this scan waits for a confirmation."
                            : "A newer commit was scanned meanwhile; look at that one.");
        }
        transactions.executeWithoutResult(_ -> store.confirm(snapshot.id(), actor.email(), clock.instant()));
        events.publishEvent(new SnapshotConfirmed(repository.id(), snapshot.commit()));
        return find(repository, id);
    }

    private static Snapshot.Counts counts(List<Change> changes) {
        int changed = count(changes, Change.Type.CHANGED)
                + count(changes, Change.Type.BROKEN)
                + count(changes, Change.Type.MENDED);
        return new Snapshot.Counts(
                count(changes, Change.Type.APPEARED),
                changed,
                count(changes, Change.Type.MOVED),
                count(changes, Change.Type.VANISHED));
    }

    private static int count(List<Change> changes, Change.Type type) {
        return (int) changes.stream().filter(each -> each.type() == type).count();
    }
}
