package dev.slipway.repository;

import dev.slipway.access.GrantGiven;
import dev.slipway.host.HostedProject;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Synchronises connections, each in one place at a time: a lease in the table that is extended while the work goes on. What a dead
 * process left is taken up when its lease has run out.
 */
@Component
class Synchronizing {
    private static final Logger LOG = LoggerFactory.getLogger(Synchronizing.class);
    static final Duration LEASE = Duration.ofSeconds(30);
    /** What was about to be tried again by itself is, but not at once after somebody cancelled it. */
    private static final Duration AFTER_CANCELLED = Duration.ofMinutes(10);

    private final ConnectionStore connections;
    private final SyncStore store;
    private final Fetching fetching;
    private final SyncWatch watch;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final NextAttempt nextAttempt;
    private final Map<RepositoryId, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

    Synchronizing(
            ConnectionStore connections,
            SyncStore store,
            Fetching fetching,
            SyncWatch watch,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.connections = connections;
        this.store = store;
        this.fetching = fetching;
        this.watch = watch;
        this.events = events;
        this.clock = clock;
        this.nextAttempt = new NextAttempt(clock);
    }

    /** Starts it unless it goes on already, here or elsewhere; whether it did. Never fails. */
    boolean start(RepositoryId id) {
        var now = clock.instant();
        boolean claimed = store.claim(id, now, now.plus(LEASE));
        if (claimed) {
            var done = new CompletableFuture<Void>();
            running.put(id, done);
            Thread.ofVirtual().name("sync-" + id).start(() -> run(id, done));
        }
        return claimed;
    }

    /** Starts those that wait for this person to give access to the host anew. */
    @EventListener
    void on(GrantGiven event) {
        store.waitingFor(event.provider(), event.person()).forEach(this::start);
    }

    /** Waits until what runs here for it is over, well or badly, but no longer than told. */
    void await(RepositoryId id, Duration patience) {
        var work = running.get(id);
        if (work != null) {
            work.copy()
                    .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
    }

    /** Keeps what runs here its own, and takes up what nobody does. */
    void tend() {
        if (!running.isEmpty()) {
            store.extend(running.keySet(), clock.instant().plus(LEASE));
        }
        store.due(clock.instant()).forEach(this::start);
    }

    /** Somebody cancelled it, also where its process is gone: nobody takes it up again. Changes nothing where it is over. */
    void giveUp(Connection connection) {
        LOG.info("Fetching repository {} was cancelled", connection.id());
        store.giveUp(connection, clock.instant(), clock.instant().plus(AFTER_CANCELLED));
    }

    private void run(RepositoryId id, CompletableFuture<Void> done) {
        try {
            boolean over = false;
            while (!over) {
                over = work(id);
            }
        } finally {
            running.remove(id, done);
            done.complete(null);
        }
    }

    /**
     * The one place where any failure is caught: a connection must not stay in the middle of things.
     *
     * @return false when it was reconnected meanwhile, so that what was met with says nothing and it is to be tried anew
     */
    private boolean work(RepositoryId id) {
        var connection = connections.find(id);
        try {
            connection.ifPresent(this::synchronize);
        } catch (Problem problem) {
            if (hasOtherAccess(connection)) {
                return false;
            }
            fail(id, problem);
        } catch (RuntimeException failure) {
            LOG.error("Synchronising {} failed in an unexpected way", id, failure);
            fail(id, new Problem(ErrorCode.INTERNAL, "Something unexpected went wrong here; the server's log has it."));
        }
        return true;
    }

    /** Whether it was reconnected while it was tried with the access that it had before. */
    private boolean hasOtherAccess(Optional<Connection> before) {
        return before.flatMap(old -> connections
                        .find(old.id())
                        .map(now -> !now.access().equals(old.access())
                                || !now.person().equals(old.person())
                                || !Objects.equals(now.credential(), old.credential())))
                .orElse(false);
    }

    private void synchronize(Connection connection) {
        var project = fetching.project(connection);
        var repository = movedTo(connection.repository(), project);
        if (!watch.during(repository, () -> fetching.everything(connection, repository))) {
            giveUp(connection);
            return;
        }
        var heads = fetching.mirror(repository).branches();
        String branch = BranchFollowing.branch(connection, project, heads.keySet());
        String commit = Objects.requireNonNull(heads.get(branch));
        boolean stillConnected = store.succeed(connection.id(), project, branch, commit, clock.instant());
        if (stillConnected) {
            events.publishEvent(new RepositorySynced(connection.id(), repository.space(), commit));
            tellIfRestored(connection);
        }
    }

    private void tellIfRestored(Connection before) {
        var fault = before.fault();
        if (fault != null) {
            var repository = before.repository();
            events.publishEvent(new ConnectionRestored(before.id(), repository.space(), repository.name()));
        }
    }

    private void fail(RepositoryId id, Problem problem) {
        LOG.info("Repository {} was not synchronised: {}", id, problem.text());
        var before = connections.find(id);
        var status = ConnectionFault.statusAfter(problem);
        var fault = ConnectionFault.of(problem);
        // Somebody who tries before it is tried by itself does not put that off.
        boolean early = before.map(Connection::nextAttempt)
                .filter(next -> next.isAfter(clock.instant()))
                .isPresent();
        int attempts = store.attempts(id) - (early ? 1 : 0);
        var next = nextAttempt.after(problem, status, Math.max(0, attempts));
        store.fail(id, status, fault, clock.instant(), next, !early);
        before.filter(connection -> isNews(connection, status, fault))
                .ifPresent(connection -> tellLost(connection, fault));
    }

    private static boolean isNews(Connection before, ConnectionStatus status, ConnectionFault fault) {
        var known = before.fault();
        return status == ConnectionStatus.DISCONNECTED
                && (known == null || !known.code().equals(fault.code()));
    }

    private void tellLost(Connection connection, ConnectionFault fault) {
        var repository = connection.repository();
        events.publishEvent(new ConnectionLost(
                connection.id(),
                repository.space(),
                repository.name(),
                connection.person(),
                fault.message(),
                fault.action(),
                fault.link()));
    }

    private static Repository movedTo(Repository repository, HostedProject project) {
        return new Repository(
                repository.id(),
                repository.space(),
                repository.name(),
                project.webUrl(),
                project.cloneUrl(),
                repository.type(),
                repository.branch(),
                repository.commit());
    }
}
