package dev.slipway.access;

import dev.slipway.credential.TestVault;
import dev.slipway.credential.Vault;
import dev.slipway.database.TestDatabase;
import dev.slipway.host.FakeHost;
import dev.slipway.host.GitProvider;
import dev.slipway.host.HostRoom;
import dev.slipway.host.Provider;
import dev.slipway.host.Providers;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.Secret;
import dev.slipway.kernel.UserId;
import dev.slipway.keychain.FakeTokenHost;
import dev.slipway.keychain.KeychainRoom;
import dev.slipway.keychain.TokenHost;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The room put together for tests: a real database, a clock that is stepped by hand, and one known host. */
public final class AccessRoom implements AutoCloseable {
    public static final Actor ADA = new Actor(UserId.random(), "ada@example.org", "Ada");

    public final Vault vault;
    public final Providers providers;
    public final Provider provider;
    public final Hosts hosts;
    public final Grants grants;
    public final KeychainRoom keychain;
    final GrantStore store;
    final Authorizations authorizations;
    final GrantRounds rounds;

    /** What the room told others. */
    public final List<Object> events = new CopyOnWriteArrayList<>();

    private final HostRoom host;
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    /** Where the host is, and what the application is to it. */
    public record Site(URI base, String application, String secret) {
        /** Nowhere, for a host in memory. */
        public static Site inMemory() {
            return new Site(URI.create("http://127.0.0.1:1/git"), "application", "application-secret");
        }
    }

    public AccessRoom(TestDatabase database, GitProvider adapter, Site site) {
        this(database, adapter, new FakeTokenHost(), site);
    }

    /** With a host that tells about its tokens itself. */
    public AccessRoom(TestDatabase database, GitProvider adapter, TokenHost tokens, Site site) {
        this(database, adapter, tokens, site, TestVault.fresh());
    }

    /** Beside another one on the same database, like a second server, with the same vault. */
    public AccessRoom(TestDatabase database, GitProvider adapter, TokenHost tokens, Site site, Vault vault) {
        this.vault = vault;
        host = new HostRoom(database, vault, this::now, adapter);
        providers = host.providers;
        store = new GrantStore(database.client());
        grants = new Grants(store, providers, vault, database.transactions(), events::add, this::now);
        keychain = new KeychainRoom(database, providers, vault, events::add, this::now, tokens);
        hosts = new Hosts(providers, grants, keychain.keychain);
        rounds = new GrantRounds(store, grants, providers, events::add, this::now);
        authorizations = new Authorizations(store, grants, providers, vault, this::now, events::add);
        provider = providers.save("Our GitLab", site.base(), site.application(), Secret.of(site.secret()), true);
    }

    /** The consent page that a person is sent to, from a browser known by this text. */
    public URI leaveToAuthorize(Actor actor, String browser, String returnTo) {
        return authorizations.leave(actor, provider, browser, returnTo);
    }

    /** What the browser brings back; the page to go on to. */
    public String arrive(Actor actor, String browser, String state, String code) {
        return authorizations.complete(actor, authorizations.arrive(actor, state, browser), code);
    }

    /** As if the person had been to the host in memory and back. */
    public void authorize(Actor actor, FakeHost memory) {
        grants.save(provider, actor.id(), "ada", memory.exchange(providers.application(provider), "code", "verifier"));
    }

    /** What was sealed for this, or a failure when it was sealed for something else. */
    public String unsealed(String purpose, String owner, byte @Nullable [] sealed) {
        return vault.open(purpose, owner, Objects.requireNonNull(sealed)).reveal();
    }

    Grant grantOf(Actor actor) {
        return store.find(provider.id(), actor.id()).orElseThrow();
    }

    /** Looks after the grants as the server does every few seconds. */
    public void lookAfterGrants() {
        rounds.tend();
    }

    public void step(Duration time) {
        now = now.plus(time);
    }

    public Instant now() {
        return now;
    }

    public static Actor somebody() {
        return new Actor(new UserId(UUID.randomUUID()), "bob@example.org", "Bob");
    }

    @Override
    public void close() {
        host.close();
    }
}
