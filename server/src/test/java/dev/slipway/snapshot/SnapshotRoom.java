package dev.slipway.snapshot;

import dev.slipway.database.TestDatabase;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.UserId;
import dev.slipway.repository.Repository;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The room wired to a database, without a server. */
public final class SnapshotRoom {
    private SnapshotRoom() {}

    /** @param events where what is told goes */
    public static Snapshots open(TestDatabase database, JsonMapper json, List<Object> events) {
        return new Snapshots(
                new SnapshotStore(database.client(), json),
                database.transactions(),
                events::add,
                InstantSource.system());
    }

    /** Somebody confirms what is held of a repository. */
    public static void confirmNewest(Snapshots snapshots, Repository repository) {
        var newest = snapshots.list(repository.id()).getFirst();
        snapshots.confirm(
                new Actor(UserId.random(), "ada@example.org", "Ada"),
                repository,
                newest.id().toString());
    }
}
