package dev.slipway.repository;

import dev.slipway.agent.git.GitMirrors;
import dev.slipway.credential.TestVault;
import dev.slipway.credential.Vault;
import dev.slipway.database.TestDatabase;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.Problem;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import dev.slipway.outbound.AllowedAddresses;
import dev.slipway.outbound.Outbound;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The room put together for tests: a real database and real Git, a host in memory, a clock that is stepped by hand. */
public final class RepositoryRoom implements AutoCloseable {
    public static final SpaceId SPACE = SpaceId.random();
    public static final Actor ADA = new Actor(UserId.random(), "ada@example.org", "Ada");

    final List<Object> events = new CopyOnWriteArrayList<>();
    final FakeHost host;
    final Provider provider;
    final Providers providers;
    final Grants grants;
    final GrantStore grantStore;
    final Hosts hosts;
    final Branches branches;
    final ConnectionStore connections;
    final SyncStore syncs;
    final Synchronizing synchronizing;
    final Authorizations authorizations;
    final Connecting connecting;

    private final Vault vault = TestVault.fresh();
    private final Outbound outbound = Outbound.standalone();
    private final Repositories repositories;
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    /** With the host in memory. */
    public RepositoryRoom(TestDatabase database, Path folder) {
        this(database, new GitMirrors(folder, Set.of("file"), Duration.ofMinutes(1)));
    }

    public RepositoryRoom(TestDatabase database, GitMirrors mirrors) {
        this(database, mirrors, new FakeHost(mirrors));
    }

    private RepositoryRoom(TestDatabase database, GitMirrors mirrors, FakeHost host) {
        this(
                database,
                mirrors,
                host,
                host,
                (URI _, AllowedAddresses _) -> {},
                new Site(URI.create("http://127.0.0.1:1/git"), "application", "application-secret"));
        host.know("good");
    }

    /** With another host, over HTTP. */
    public RepositoryRoom(TestDatabase database, Path folder, GitProvider adapter, Site site) {
        this(
                database,
                new GitMirrors(folder),
                adapter,
                new FakeHost(new GitMirrors(folder)),
                (URI _, AllowedAddresses _) -> {},
                site);
    }

    /** Where the host is, and what the application is to it. */
    public record Site(URI base, String application, String secret) {}

    private RepositoryRoom(
            TestDatabase database,
            GitMirrors mirrors,
            GitProvider adapter,
            FakeHost host,
            Fetching.Gate gate,
            Site site) {
        this.host = host;
        InstantSource clock = () -> now;
        var transactions = database.transactions();
        providers = new Providers(
                new ProviderStore(database.client()),
                List.of(adapter),
                vault,
                outbound,
                (Supplier<URI>) () -> URI.create("http://127.0.0.1:9"),
                clock);
        grantStore = new GrantStore(database.client());
        grants = new Grants(grantStore, providers, vault, transactions, clock);
        hosts = new Hosts(providers, grants);
        branches = new Branches(hosts);
        connections = new ConnectionStore(database.client());
        syncs = new SyncStore(database.client());
        var fetching = new Fetching(providers, hosts, mirrors, gate, vault);
        synchronizing = new Synchronizing(connections, syncs, fetching, events::add, clock);
        authorizations = new Authorizations(grantStore, grants, providers, vault, clock);
        connecting = new Connecting(connections, providers, grants, hosts, branches, vault, clock);
        repositories = new Repositories(connections, connecting, synchronizing, fetching, transactions, events::add);
        provider = providers.save("Our GitLab", site.base(), site.application(), Secret.of(site.secret()), true);
    }

    public Repositories repositories() {
        return repositories;
    }

    /** Connects a Git repository in a folder, under this name. */
    public Repository connect(SpaceId space, String name, String cloneUrl) {
        host.add("group/" + name, cloneUrl, "private", true, false);
        return repositories
                .connect(space, ADA, wish("group/" + name, name, "good", null))
                .repository();
    }

    /** The consent page that a person is sent to, from a browser known by this text. */
    public URI leaveToAuthorize(Actor actor, String browser, String returnTo) {
        return authorizations.leave(actor, provider, browser, returnTo);
    }

    /** What the browser brings back; the page to go on to. */
    public String arrive(Actor actor, String browser, String state, String code) {
        return authorizations.complete(actor, authorizations.arrive(actor, state, browser), code);
    }

    /** Connects as the API would, and gives the status that the API would show, with the fault's code where there is one. */
    public String connectUrl(Actor actor, String url, @Nullable String token) {
        var connection = repositories.connect(
                SPACE,
                actor,
                new ConnectWish(
                        url, token == null ? null : Secret.of(token), null, null, null, null, true, List.of(), false));
        var fault = connection.fault();
        return connection.status().label() + (fault == null ? "" : " " + fault.code());
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
                branch,
                name,
                null,
                true,
                List.of(),
                false);
    }

    /** What was sealed for this, or a failure when it was sealed for something else. */
    String unsealed(String purpose, String owner, byte @Nullable [] sealed) {
        return vault.open(purpose, owner, Objects.requireNonNull(sealed)).reveal();
    }

    Grant grantOf(Actor actor) {
        return grantStore.find(provider.id(), actor.id()).orElseThrow();
    }

    void authorize(Actor actor) {
        grants.save(provider, actor.id(), "ada", host.exchange(providers.application(provider), "code", "verifier"));
    }

    public void step(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    static Actor somebody() {
        return new Actor(new UserId(UUID.randomUUID()), "bob@example.org", "Bob");
    }

    @Override
    public void close() {
        outbound.close();
    }
}
