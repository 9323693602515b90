package dev.slipway.repository;

import dev.slipway.access.Access;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.SpaceId;
import dev.slipway.keychain.Keychain;
import dev.slipway.wire.repository.ChangeRequest;
import dev.slipway.wire.repository.ConnectRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The connected repositories. */
@Component
public final class Repositories {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ConnectionStore store;
    private final Connecting connecting;
    private final Changing changing;
    private final Keychain keychain;
    private final Synchronizing synchronizing;
    private final Fetching fetching;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;

    Repositories(
            ConnectionStore store,
            Connecting connecting,
            Changing changing,
            Keychain keychain,
            Synchronizing synchronizing,
            Fetching fetching,
            TransactionOperations transactions,
            ApplicationEventPublisher events) {
        this.store = store;
        this.connecting = connecting;
        this.changing = changing;
        this.keychain = keychain;
        this.synchronizing = synchronizing;
        this.fetching = fetching;
        this.transactions = transactions;
        this.events = events;
    }

    public List<Repository> list(SpaceId space) {
        return store.list(space).stream().map(Connection::repository).toList();
    }

    /** Those of all spaces. */
    public List<Repository> all() {
        return store.all().stream().map(Connection::repository).toList();
    }

    /** @throws Problem {@code REPOSITORY_NOT_FOUND} */
    public Repository find(SpaceId space, String name) {
        return connection(space, name).repository();
    }

    /** @throws Problem {@code REPOSITORY_NOT_FOUND} */
    public Repository find(RepositoryId id) {
        return connection(id).repository();
    }

    /**
     * Makes a commit available. A branch or tag is resolved at the Git host (a failing host: the last known head, when there is
     * one); a full commit id that is in the mirror costs no network. Blocks for the length of a fetch.
     *
     * @param revision branch, tag or commit id; null or empty: the branch that is followed
     * @throws Problem {@code BRANCH_NOT_FOUND}, {@code EMPTY_REPOSITORY}, {@code PROVIDER_UNREACHABLE}, ...
     */
    public Checkout checkout(RepositoryId id, @Nullable String revision) {
        var connection = connection(id);
        var repository = connection.repository();
        String commit = fetching.commit(connection, wanted(repository, revision));
        return new Checkout(repository, commit, fetching.mirror(repository));
    }

    /** @param commit what a revision of the repository stands for now */
    public record Pinned(Repository repository, String commit) {}

    /**
     * The commit that a revision stands for now, for somebody who fetches it elsewhere; otherwise as {@link #checkout}.
     *
     * @throws Problem as the other
     */
    public Pinned pinned(SpaceId space, String name, @Nullable String revision) {
        var connection = connection(space, name);
        var repository = connection.repository();
        return new Pinned(repository, fetching.commitForElsewhere(connection, wanted(repository, revision)));
    }

    /**
     * What is here already of a revision, as it was fetched last; asks no Git host. None where nothing is.
     *
     * @param revision branch, tag or commit id; null or empty: the branch that is followed
     * @throws Problem {@code REPOSITORY_NOT_FOUND}
     */
    public Optional<Checkout> atHand(SpaceId space, String name, @Nullable String revision) {
        var repository = find(space, name);
        return fetching.atHand(repository, wanted(repository, revision));
    }

    private static String wanted(Repository repository, @Nullable String revision) {
        return revision == null || revision.isBlank() ? repository.branch() : revision;
    }

    /** What an agent needs to clone it now; refreshes an expiring token first. */
    public GitAccess access(RepositoryId id) {
        return fetching.cloneAccess(connection(id));
    }

    /**
     * The same after the host was asked with it, which renews what the host does not take any more. Blocks for that.
     *
     * @throws Problem as {@link #access}, and what the host says against it
     */
    public GitAccess triedAccess(RepositoryId id) {
        var connection = connection(id);
        fetching.project(connection);
        return fetching.cloneAccess(connection);
    }

    /**
     * Where the connection leads, and in whose name.
     *
     * @throws Problem {@code REPOSITORY_NOT_FOUND}
     */
    public Origin origin(SpaceId space, String name) {
        var connection = connection(space, name);
        var access = Ways.own(connection);
        String words = switch (access) {
            case Access.Granted _ -> "the grant of " + connection.personName();
            case Access.Token _, Access.Stored _ -> "the credential '" + connection.credentialName() + "'";
            case Access.Open() -> "nobody's name";
        };
        return new Origin(
                connection.provider(),
                connection.project(),
                connection.repository().webUrl(),
                access,
                words);
    }

    /**
     * The credential that a space knows under a name.
     *
     * @throws Problem {@code INVALID_INPUT} when there is none
     */
    public Access credential(SpaceId space, String name) {
        return new Access.Stored(connecting.credential(space, name).id());
    }

    /** Which projects are connected in a space. */
    public List<ConnectedProject> connected(SpaceId space) {
        return store.list(space).stream()
                .map(each -> new ConnectedProject(
                        each.provider(), each.project(), each.repository().name()))
                .toList();
    }

    /**
     * Connects as a request of the person would, and does not wait for the first synchronisation.
     *
     * @throws Problem whatever is in the way, such as {@code EMPTY_REPOSITORY}, {@code NAME_TAKEN}, {@code PROVIDER_ACCESS_TOO_LOW}
     */
    public Repository add(SpaceId space, Actor actor, ConnectRequest request) {
        var connection = connecting.connect(space, actor, ConnectWish.of(request, null));
        synchronizing.start(connection.id());
        return connection.repository();
    }

    /** Somebody cancelled the fetch that goes on, or that a process left behind when it ended; it is not taken up again by itself. */
    public void fetchCancelled(RepositoryId id) {
        store.find(id).ifPresent(synchronizing::giveUp);
    }

    /** Connects, and waits a few seconds for the first synchronisation, which goes on behind the caller's back after that. */
    Connection connect(SpaceId space, Actor actor, ConnectWish wish) {
        var connection = connecting.connect(space, actor, wish);
        return upToDate(connection);
    }

    Connection synchronize(SpaceId space, String name) {
        var connection = connection(space, name);
        return upToDate(connection);
    }

    Connection change(SpaceId space, Actor actor, String name, ChangeRequest change) {
        changing.change(connection(space, name), actor, change);
        return synchronize(space, name);
    }

    List<Connection> connections(SpaceId space) {
        return store.list(space);
    }

    Connection connection(SpaceId space, String name) {
        return store.find(space, name).orElseThrow(() -> missing("named '" + name + "' in this space"));
    }

    /** @throws Problem {@code REPOSITORY_NOT_FOUND} */
    public void disconnect(SpaceId space, String name) {
        var connection = connection(space, name);
        transactions.executeWithoutResult(_ -> disconnect(connection));
    }

    /** Goes along with the space, inside its transaction. */
    void disconnectAll(SpaceId space) {
        store.list(space).forEach(this::disconnect);
    }

    private void disconnect(Connection connection) {
        events.publishEvent(new RepositoryDisconnected(
                connection.id(), connection.repository().space()));
        store.delete(connection.id());
        Stream.of(connection.credential(), connection.standby())
                .filter(Objects::nonNull)
                .forEach(kept -> keychain.released(kept.id()));
    }

    private Connection upToDate(Connection connection) {
        synchronizing.start(connection.id());
        synchronizing.await(connection.id(), PATIENCE);
        return store.find(connection.id()).orElse(connection);
    }

    private Connection connection(RepositoryId id) {
        return store.find(id).orElseThrow(() -> missing("with the id " + id));
    }

    private static Problem missing(String which) {
        return new Problem(
                ErrorCode.REPOSITORY_NOT_FOUND,
                "There is no repository " + which + "; the list of repositories shows those there are.");
    }
}
