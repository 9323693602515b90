package dev.slipway.gitlab.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** All tables, and the look-ups that several parts need. */
public final class Store {
    private final Table<Person> people;
    private final Table<Namespace> namespaces;
    private final Table<Project> projects;
    private final Table<Redirect> redirects;
    private final Table<Membership> memberships;
    private final Table<Share> shares;
    private final Table<AccessToken> accessTokens;
    private final Table<DeployToken> deployTokens;
    private final Table<Application> applications;
    private final Table<Code> codes;
    private final Table<Grant> grants;
    private final Table<Session> sessions;
    private final Table<Hook> hooks;
    private final Table<HookEvent> hookEvents;
    private final Table<MergeRequest> mergeRequests;
    private final Table<Note> notes;
    private final Table<CommitStatus> statuses;
    private final Table<Keepsake> keepsakes;
    private final ReentrantLock lock = new ReentrantLock();

    /** Opens the tables in a folder, which is made when missing. */
    public Store(Path folder) throws IOException {
        Files.createDirectories(folder);
        people = new Table<>(folder, "people", Person.class);
        namespaces = new Table<>(folder, "namespaces", Namespace.class);
        projects = new Table<>(folder, "projects", Project.class);
        redirects = new Table<>(folder, "redirects", Redirect.class);
        memberships = new Table<>(folder, "memberships", Membership.class);
        shares = new Table<>(folder, "shares", Share.class);
        accessTokens = new Table<>(folder, "access_tokens", AccessToken.class);
        deployTokens = new Table<>(folder, "deploy_tokens", DeployToken.class);
        applications = new Table<>(folder, "applications", Application.class);
        codes = new Table<>(folder, "codes", Code.class);
        grants = new Table<>(folder, "grants", Grant.class);
        sessions = new Table<>(folder, "sessions", Session.class);
        hooks = new Table<>(folder, "hooks", Hook.class);
        hookEvents = new Table<>(folder, "hook_events", HookEvent.class);
        mergeRequests = new Table<>(folder, "merge_requests", MergeRequest.class);
        notes = new Table<>(folder, "notes", Note.class);
        statuses = new Table<>(folder, "statuses", CommitStatus.class);
        keepsakes = new Table<>(folder, "keepsakes", Keepsake.class);
    }

    /** People and bots. */
    public Table<Person> people() {
        return people;
    }

    /** Groups and personal namespaces. */
    public Table<Namespace> namespaces() {
        return namespaces;
    }

    /** Projects. */
    public Table<Project> projects() {
        return projects;
    }

    /** Old paths. */
    public Table<Redirect> redirects() {
        return redirects;
    }

    /** Who is a member where. */
    public Table<Membership> memberships() {
        return memberships;
    }

    /** What is shared with which group. */
    public Table<Share> shares() {
        return shares;
    }

    /** Personal, project and group tokens. */
    public Table<AccessToken> accessTokens() {
        return accessTokens;
    }

    /** Deploy tokens of projects and groups. */
    public Table<DeployToken> deployTokens() {
        return deployTokens;
    }

    /** OAuth applications. */
    public Table<Application> applications() {
        return applications;
    }

    /** Authorization codes. */
    public Table<Code> codes() {
        return codes;
    }

    /** OAuth tokens. */
    public Table<Grant> grants() {
        return grants;
    }

    /** Browser sessions. */
    public Table<Session> sessions() {
        return sessions;
    }

    /** Webhooks. */
    public Table<Hook> hooks() {
        return hooks;
    }

    /** Deliveries of webhooks. */
    public Table<HookEvent> hookEvents() {
        return hookEvents;
    }

    /** Merge requests. */
    public Table<MergeRequest> mergeRequests() {
        return mergeRequests;
    }

    /** Notes on merge requests. */
    public Table<Note> notes() {
        return notes;
    }

    /** Commit statuses. */
    public Table<CommitStatus> statuses() {
        return statuses;
    }

    /** What the start file hands out. */
    public Table<Keepsake> keepsakes() {
        return keepsakes;
    }

    /** Forgets everything. */
    public void clear() {
        List.of(
                        people,
                        namespaces,
                        projects,
                        redirects,
                        memberships,
                        shares,
                        accessTokens,
                        deployTokens,
                        applications,
                        codes,
                        grants,
                        sessions,
                        hooks,
                        hookEvents,
                        mergeRequests,
                        notes,
                        statuses,
                        keepsakes)
                .forEach(table -> table.removeIf(_ -> true));
    }

    /** Runs a change that reads before it writes, one at a time. */
    public <T> T exclusively(Supplier<T> change) {
        lock.lock();
        try {
            return change.get();
        } finally {
            lock.unlock();
        }
    }

    /** The person with this username, whatever the case. */
    public Optional<Person> person(String username) {
        return people.first(person -> person.username().equalsIgnoreCase(username));
    }

    /** The group or personal namespace at a full path. */
    public Optional<Namespace> namespace(String fullPath) {
        return namespaces.first(namespace -> namespace.fullPath().equalsIgnoreCase(fullPath));
    }

    /** The project at a full path. */
    public Optional<Project> project(String fullPath) {
        return projects.first(project -> project.fullPath().equalsIgnoreCase(fullPath));
    }

    /** The project that once was at a path. */
    public Optional<Project> movedProject(String oldPath) {
        return redirects
                .first(redirect -> redirect.oldPath().equals(oldPath.toLowerCase(Locale.ROOT)))
                .flatMap(redirect -> projects.find(redirect.projectId()));
    }

    /** The namespace and all above it, nearest first. */
    public List<Namespace> lineage(long namespaceId) {
        List<Namespace> line = new ArrayList<>();
        Optional<Namespace> next = namespaces.find(namespaceId);
        while (next.isPresent()) {
            line.add(next.get());
            Long parent = next.get().parentId();
            next = parent == null ? Optional.empty() : namespaces.find(parent);
        }
        return line;
    }
}
