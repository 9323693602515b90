package dev.slipway.host;

import dev.slipway.credential.Vault;
import dev.slipway.database.TestDatabase;
import dev.slipway.outbound.Outbound;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** The room put together for tests, with one kind of host. */
public final class HostRoom implements AutoCloseable {
    public final Providers providers;

    private final Outbound outbound = Outbound.standalone();

    public HostRoom(TestDatabase database, Vault vault, InstantSource clock, GitProvider adapter) {
        providers = new Providers(
                new ProviderStore(database.client()),
                List.of(adapter),
                vault,
                outbound,
                (Supplier<URI>) () -> URI.create("http://127.0.0.1:9"),
                clock);
    }

    @Override
    public void close() {
        outbound.close();
    }
}
