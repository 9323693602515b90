package dev.slipway.keychain;

import dev.slipway.credential.Vault;
import dev.slipway.database.TestDatabase;
import dev.slipway.host.Providers;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;

/** The room put together for tests. Several on one database are like several servers. */
public final class KeychainRoom {
    private final TokenHost tokenHost;
    public final Keychain keychain;
    final CredentialStore store;
    final UpkeepStore upkeepStore;
    final Upkeep upkeep;
    final KeychainRounds rounds;

    private final List<CredentialUses> uses = new CopyOnWriteArrayList<>();

    public KeychainRoom(
            TestDatabase database,
            Providers providers,
            Vault vault,
            ApplicationEventPublisher events,
            InstantSource clock,
            TokenHost tokens) {
        tokenHost = tokens;
        store = new CredentialStore(database.client());
        upkeepStore = new UpkeepStore(database.client());
        var recognition = new Recognition(providers, List.of(tokens));
        upkeep = new Upkeep(store, upkeepStore, recognition, vault, events, clock);
        var rotation =
                new Rotation(store, upkeepStore, upkeep, recognition, vault, database.transactions(), events, clock);
        rounds = new KeychainRounds(
                store, upkeepStore, new Care(store, upkeep, rotation, new Expiry(upkeepStore, events, clock)), clock);
        keychain = new Keychain(store, recognition, upkeep, vault, usesLater(), events, database.transactions(), clock);
    }

    /** The tokens in memory. */
    public FakeTokenHost memory() {
        return (FakeTokenHost) tokenHost;
    }

    /** Looks after the credentials as the server does every few seconds. */
    public void lookAfterCredentials() {
        rounds.tend();
    }

    /** Tells who uses credentials. */
    public void use(CredentialUses room) {
        uses.add(room);
    }

    private ObjectProvider<CredentialUses> usesLater() {
        return new ObjectProvider<>() {
            @Override
            public Stream<CredentialUses> stream() {
                return uses.stream();
            }
        };
    }
}
