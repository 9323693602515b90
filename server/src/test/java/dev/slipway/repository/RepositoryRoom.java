package dev.slipway.repository;

import dev.slipway.access.AccessRoom;
import dev.slipway.access.Hosts;
import dev.slipway.agent.git.GitMirrors;
import dev.slipway.agent.git.GitRoute;
import dev.slipway.database.TestDatabase;
import dev.slipway.host.FakeHost;
import dev.slipway.host.GitProvider;
import dev.slipway.host.Provider;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.SpaceId;
import dev.slipway.keychain.TokenHost;
import dev.slipway.outbound.Route;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The room put together for tests: a real database and real Git, a host in memory, a clock that is stepped by hand. */
public final class RepositoryRoom implements AutoCloseable {
    public static final SpaceId SPACE = SpaceId.random();
    public static final Actor ADA = AccessRoom.ADA;

    final List<Object> events = new CopyOnWriteArrayList<>();
    final AccessRoom access;
    final FakeHost host;
    final Provider provider;
    final Hosts hosts;
    final Branches branches;
    final ConnectionStore connections;
    final SyncStore syncs;
    final Synchronizing synchronizing;
    final Connecting connecting;
    final Followers followers;

    private final Repositories repositories;
    private volatile boolean cancelsFetches;

    /** With the host in memory. */
    public RepositoryRoom(TestDatabase database, Path folder) {
        this(database, new GitMirrors(folder, Set.of("file"), Duration.ofMinutes(1)));
    }

    public RepositoryRoom(TestDatabase database, GitMirrors mirrors) {
        this(database, mirrors, new FakeHost(mirrors));
    }

    private RepositoryRoom(TestDatabase database, GitMirrors mirrors, FakeHost host) {
        this(database, mirrors, host, new AccessRoom(database, host, AccessRoom.Site.inMemory()));
        know("good");
    }

    /** With another host, over HTTP. */
    public RepositoryRoom(
            TestDatabase database, Path folder, GitProvider adapter, TokenHost tokens, AccessRoom.Site site) {
        this(
                database,
                new GitMirrors(folder),
                new FakeHost(new GitMirrors(folder)),
                new AccessRoom(database, adapter, tokens, site));
    }

    private RepositoryRoom(TestDatabase database, GitMirrors mirrors, FakeHost host, AccessRoom access) {
        this.host = host;
        this.access = access;
        provider = access.provider;
        hosts = access.hosts;
        var transactions = database.transactions();
        branches = new Branches(hosts);
        connections = new ConnectionStore(database.client());
        syncs = new SyncStore(database.client());
        var keychain = access.keychain.keychain;
        var plainGit = new PlainGit(hosts, mirrors, (URI _, Route _) -> GitRoute.usual());
        var fetching = new Fetching(
                access.providers, hosts, mirrors, plainGit, new Ways(connections, events::add, access::now));
        synchronizing = new Synchronizing(connections, syncs, fetching, this::watch, events::add, access::now);
        var approaches = new Approaches(hosts, keychain);
        var projects = new Projects(hosts, branches, plainGit);
        connecting = new Connecting(connections, access.providers, approaches, projects, transactions, access::now);
        var changing = new Changing(connections, access.providers, approaches, projects, keychain, transactions);
        followers = new Followers(connections, new FollowerStore(database.client()), synchronizing, fetching);
        repositories = new Repositories(
                connections, connecting, changing, keychain, synchronizing, fetching, transactions, events::add);
        access.keychain.use(new RepositoryUses(connections, synchronizing));
    }

    private boolean watch(Repository repository, Runnable fetch) {
        if (cancelsFetches) {
            return false;
        }
        fetch.run();
        return true;
    }

    /** From now on somebody cancels every fetch. */
    void cancelFetches(boolean always) {
        cancelsFetches = always;
    }

    /** From now on the host in memory takes this token, which reads. */
    void know(String token) {
        host.know(token);
        access.keychain.memory().know(token);
    }

    /** From now on it does not. */
    void forget(String token) {
        host.forget(token);
        access.keychain.memory().forget(token);
    }

    public AccessRoom access() {
        return access;
    }

    public Repositories repositories() {
        return repositories;
    }

    public Followers followers() {
        return followers;
    }

    /** What the room told others. */
    public List<Object> events() {
        return events;
    }

    /** Connects a Git repository in a folder, under this name. */
    public Repository connect(SpaceId space, String name, String cloneUrl) {
        host.add("group/" + name, cloneUrl, "private", true, false);
        return repositories
                .connect(space, ADA, wish("group/" + name, name, "good", null))
                .repository();
    }

    /** Connects as the API would, and gives the status that the API would show, with the fault's code where there is one. */
    public String connectUrl(Actor actor, String url, @Nullable String token) {
        var connection = repositories.connect(
                SPACE,
                actor,
                new ConnectWish(
                        url,
                        token == null ? null : Secret.of(token),
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        List.of(),
                        false));
        var fault = connection.fault();
        return connection.status().label() + (fault == null ? "" : " " + fault.code());
    }

    /** Disconnects everything in the space. */
    public void disconnectAll() {
        repositories.disconnectAll(SPACE);
    }

    /** From now on the host answers everything with this; null: works again. */
    public void hostFailsWith(@Nullable Problem problem) {
        host.fail(problem);
    }

    ConnectWish wish(String path, @Nullable String name, @Nullable String token, @Nullable String branch) {
        return new ConnectWish(
                provider.baseUrl() + "/" + path,
                token == null ? null : Secret.of(token),
                null,
                null,
                branch,
                name,
                null,
                true,
                List.of(),
                false);
    }

    public void step(Duration time) {
        access.step(time);
    }

    Instant now() {
        return access.now();
    }

    void authorize(Actor actor) {
        access.authorize(actor, host);
    }

    /** The token that a connection uses now. */
    String tokenOf(Connection connection) {
        var login = hosts.login(provider, Ways.own(connection));
        return Objects.requireNonNull(login).token().reveal();
    }

    @Override
    public void close() {
        access.close();
    }
}
