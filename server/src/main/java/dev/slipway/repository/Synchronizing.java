package dev.slipway.repository;

import dev.slipway.host.HostedProject;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Synchronises connections, each in one place at a time: a lease in the table that is extended while the work goes on. What a dead
 * process left is taken up when its lease has run out.
 */
@Component
class Synchronizing {
    private static final Logger LOG = LoggerFactory.getLogger(Synchronizing.class);
    static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ConnectionStore connections;
    private final SyncStore store;
    private final Fetching fetching;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final Map<RepositoryId, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

    Synchronizing(
            ConnectionStore connections,
            SyncStore store,
            Fetching fetching,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.connections = connections;
        this.store = store;
        this.fetching = fetching;
        this.events = events;
        this.clock = clock;
    }

    /** Starts it unless it goes on already, here or elsewhere. Never fails. */
    void start(RepositoryId id) {
        var now = clock.instant();
        if (store.claim(id, now, now.plus(LEASE))) {
            var done = new CompletableFuture<Void>();
            running.put(id, done);
            Thread.ofVirtual().name("sync-" + id).start(() -> run(id, done));
        }
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

    private void run(RepositoryId id, CompletableFuture<Void> done) {
        try {
            work(id);
        } finally {
            running.remove(id, done);
            done.complete(null);
        }
    }

    /** The one place where any failure is caught: a connection must not stay in the middle of things. */
    private void work(RepositoryId id) {
        try {
            var connection = connections.find(id);
            if (connection.isPresent()) {
                synchronize(connection.get());
            }
        } catch (Problem problem) {
            fail(id, problem);
        } catch (RuntimeException failure) {
            LOG.error("Synchronising {} failed in an unexpected way", id, failure);
            fail(id, new Problem(ErrorCode.INTERNAL, "Something unexpected went wrong here; the server's log has it."));
        }
    }

    private void synchronize(Connection connection) {
        var project = fetching.ask(connection, (host, access) -> host.find(access, connection.project()));
        var repository = movedTo(connection.repository(), project);
        fetching.everything(connection, repository);
        String commit = fetching.mirror(repository).branches().get(repository.branch());
        if (commit == null) {
            throw new Problem(
                            ErrorCode.BRANCH_NOT_FOUND,
                            "'" + project.webUrl() + "' has no branch '" + repository.branch()
                                    + "' any more. Connect it again with another branch, or bring the branch back.")
                    .withAction("Look at the project's branches", project.webUrl());
        }
        boolean stillConnected = store.succeed(connection.id(), project, commit, clock.instant());
        if (stillConnected) {
            events.publishEvent(new RepositorySynced(connection.id(), repository.space(), commit));
        }
    }

    private void fail(RepositoryId id, Problem problem) {
        LOG.info("Repository {} was not synchronised: {}", id, problem.text());
        var again = ConnectionFault.passes(problem) ? clock.instant().plus(PAUSE) : null;
        store.fail(id, ConnectionFault.statusAfter(problem), ConnectionFault.of(problem), clock.instant(), again);
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
