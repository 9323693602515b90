package dev.slipway.scanrun;

import dev.slipway.database.TestDatabase;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import dev.slipway.repository.Repository;
import dev.slipway.repository.RepositoryId;
import dev.slipway.wire.asset.ScanRunBody;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** The room wired to a database, without a server. */
public final class ScanRunRoom {
    private ScanRunRoom() {}

    /** A server as any other. */
    public static ScanRuns open(TestDatabase database) {
        return new ScanRuns(new ScanRunStore(database.client()), InstantSource.system());
    }

    /** A server that keeps how far a scan is as often as told. */
    public static ScanRuns open(TestDatabase database, InstantSource clock, Duration beat) {
        return new ScanRuns(new ScanRunStore(database.client()), clock, beat);
    }

    /** Ada cancels what goes on, as soon as something does. */
    public static ScanRunBody cancel(ScanRuns runs, Repository repository) {
        var run = ongoing(runs, repository.id());
        return runs.cancel(new Actor(UserId.random(), "ada@example.org", "Ada"), repository, run.id())
                .run();
    }

    /** What goes on, as soon as something does. */
    public static ScanRunBody ongoing(ScanRuns runs, RepositoryId repository) {
        await(() -> runs.current(repository).filter(ScanRunRoom::goesOn).isPresent());
        return runs.current(repository).orElseThrow();
    }

    private static boolean goesOn(ScanRunBody run) {
        return run.state().equals("running");
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not happen in time");
            }
            Thread.onSpinWait();
        }
    }

    static Repository repository() {
        var id = new RepositoryId(UUID.randomUUID());
        String url = "https://git.example/infra";
        return new Repository(id, SpaceId.random(), "infra", url, url + ".git", "gitlab", "main", null);
    }
}
