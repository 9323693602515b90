package dev.slipway.candidate;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.repository.Repositories;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Makes a space follow a group: connects what fits the rules, and lets go of what is gone. Many gone at once are held for somebody's
 * word; an error lets go of nothing.
 */
@Component
class GroupSync {
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int LONGEST_BACK_OFF_MINUTES = 60;

    private final GroupStore store;
    private final GroupListing listing;
    private final ManyRepositories many;
    private final Repositories repositories;
    private final InstantSource clock;

    GroupSync(
            GroupStore store,
            GroupListing listing,
            ManyRepositories many,
            Repositories repositories,
            InstantSource clock) {
        this.store = store;
        this.listing = listing;
        this.many = many;
        this.repositories = repositories;
        this.clock = clock;
    }

    /** Looks now, unless somebody else is at it. */
    void sync(GroupConnection connection) {
        Instant now = clock.instant();
        if (!store.claim(connection.id(), now, now.plus(LEASE))) {
            return;
        }
        try {
            var whole = listing.read(connection);
            boolean held = letGo(connection, whole);
            connect(connection, whole);
            store.end(connection.id(), held ? "held" : "connected", null, whole.group(), clock.instant(), next(whole));
        } catch (Problem problem) {
            store.end(connection.id(), "failed", Fault.of(problem), null, clock.instant(), later(connection, problem));
        }
    }

    /** Those who look after connections. */
    void tend() {
        store.due(clock.instant()).forEach(this::sync);
    }

    /** Disconnects what is held: somebody said that it is gone. */
    void confirm(GroupConnection connection) {
        for (var project : store.projects(connection.id())) {
            if (project.state().equals("missing")) {
                disconnect(connection, project);
                store.forget(connection.id(), project.project());
            }
        }
        store.end(
                connection.id(),
                "connected",
                null,
                null,
                clock.instant(),
                clock.instant().plus(EVERY));
    }

    /** Disconnects the repositories that the group brought, and no other of the same name. */
    void disconnectAll(GroupConnection connection) {
        store.projects(connection.id()).forEach(project -> disconnect(connection, project));
    }

    private boolean letGo(GroupConnection connection, GroupListing.Whole whole) {
        Set<String> there =
                whole.projects().stream().map(each -> each.project().id()).collect(Collectors.toSet());
        var known = store.projects(connection.id());
        var missing =
                known.stream().filter(each -> !there.contains(each.project())).toList();
        if (Disappearance.isMass(missing.size(), known.size())) {
            missing.forEach(each -> store.put(connection.id(), missing(each)));
            return true;
        }
        missing.forEach(each -> gone(connection, each));
        return false;
    }

    private static GroupProject missing(GroupProject project) {
        return new GroupProject(
                project.project(), project.path(), project.repositoryName(), "missing", project.fault());
    }

    /** One that only left the group stays connected, on its own; one that is nowhere any more is disconnected. */
    private void gone(GroupConnection connection, GroupProject project) {
        if (!listing.exists(connection, project.project())) {
            disconnect(connection, project);
        }
        store.forget(connection.id(), project.project());
    }

    private void connect(GroupConnection connection, GroupListing.Whole whole) {
        Map<String, String> names = names(connection);
        var known = store.projects(connection.id()).stream()
                .map(GroupProject::project)
                .collect(Collectors.toSet());
        List<Callable<UUID>> work = whole.projects().stream()
                .map(each -> (Callable<UUID>) () -> {
                    one(connection, each, names, known);
                    return connection.id();
                })
                .toList();
        ManyRepositories.inParallel(work);
    }

    private void one(GroupConnection connection, ListedProject listed, Map<String, String> names, Set<String> known) {
        String id = listed.project().id();
        boolean fits =
                connection.rules().objection(listed, connection.group().path()).isEmpty();
        if (fits) {
            store.put(connection.id(), connected(connection, listed, names));
        } else if (known.contains(id)) {
            store.forget(connection.id(), id);
        }
    }

    private GroupProject connected(GroupConnection connection, ListedProject listed, Map<String, String> names) {
        var project = listed.project();
        String name = names.get(project.id());
        if (name != null) {
            return new GroupProject(project.id(), project.path(), name, "connected", null);
        }
        try {
            GroupPreview.requireConnectable(listed);
            var repository = many.connect(
                    connection.space(),
                    connection.actor(),
                    project.webUrl(),
                    project.path(),
                    connection.rules().branch());
            return new GroupProject(project.id(), project.path(), repository.name(), "connected", null);
        } catch (Problem problem) {
            return new GroupProject(project.id(), project.path(), null, "problem", Fault.of(problem));
        }
    }

    private void disconnect(GroupConnection connection, GroupProject project) {
        String name = names(connection).get(project.project());
        if (name == null) {
            return;
        }
        try {
            repositories.disconnect(connection.space(), name);
        } catch (Problem problem) {
            if (problem.code() != ErrorCode.REPOSITORY_NOT_FOUND) {
                throw problem;
            }
        }
    }

    private Map<String, String> names(GroupConnection connection) {
        return GroupPreview.names(repositories.connected(connection.space()), connection.provider());
    }

    /** Large groups are asked less often. */
    private Instant next(GroupListing.Whole whole) {
        return clock.instant().plus(EVERY).plusSeconds(whole.projects().size() / 5);
    }

    private Instant later(GroupConnection connection, Problem problem) {
        long minutes = Math.min(LONGEST_BACK_OFF_MINUTES, 1L << Math.min(6, connection.attempts()));
        Instant own = clock.instant().plus(Duration.ofMinutes(minutes));
        Instant asked = problem.notBefore();
        return asked != null && asked.isAfter(own) ? asked : own;
    }
}
