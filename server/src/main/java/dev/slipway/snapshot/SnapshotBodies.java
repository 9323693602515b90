package dev.slipway.snapshot;

import dev.slipway.repository.Repository;
import dev.slipway.wire.asset.ChangeBody;
import dev.slipway.wire.asset.SnapshotBody;
import org.jspecify.annotations.Nullable;

/** Snapshots as the API shows them. */
final class SnapshotBodies {
    private SnapshotBodies() {}

    static SnapshotBody of(Repository repository, Snapshot snapshot) {
        var counts = snapshot.counts();
        var confirmation = snapshot.confirmation();
        return new SnapshotBody(
                snapshot.id().toString(),
                snapshot.commit(),
                link(repository, snapshot),
                snapshot.takenAt(),
                snapshot.tookMs(),
                snapshot.assets(),
                snapshot.files(),
                counts.appeared(),
                counts.changed(),
                counts.moved(),
                counts.vanished(),
                snapshot.held(),
                confirmation == null ? null : confirmation.by(),
                confirmation == null ? null : confirmation.at());
    }

    static ChangeBody of(Change change) {
        return new ChangeBody(
                change.type().word(),
                change.kind(),
                change.name(),
                change.path(),
                change.from(),
                change.why(),
                change.details());
    }

    /** The commit's page, for hosts whose pages are known. */
    private static @Nullable String link(Repository repository, Snapshot snapshot) {
        return repository.type().startsWith("gitlab") ? repository.webUrl() + "/-/commit/" + snapshot.commit() : null;
    }
}
