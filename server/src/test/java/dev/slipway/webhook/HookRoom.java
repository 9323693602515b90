package dev.slipway.webhook;

import dev.slipway.database.Notifications;
import dev.slipway.database.TestDatabase;
import dev.slipway.kernel.Problem;
import dev.slipway.repository.Follower;
import dev.slipway.repository.RepositoryDisconnected;
import dev.slipway.repository.RepositoryRoom;
import dev.slipway.repository.RepositorySynced;
import dev.slipway.repository.SampleGit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The room put together for tests: a real database and real Git, a host in memory, a clock that is stepped by hand. */
final class HookRoom implements AutoCloseable {
    final List<Object> events = new CopyOnWriteArrayList<>();
    final TestDatabase database = TestDatabase.fresh();
    final FakeHookHost host = new FakeHookHost();
    final RepositoryRoom repositories;
    final WebhookStore store;
    final DeliveryStore deliveries;
    final RemovalStore removalStore;
    final Secrets secrets;
    final Timing timing;
    final Tending tending;
    final Polling polling;
    final Removals removals;
    final DeliveryWork work;
    final Receipt receipt;
    final Webhooks webhooks;
    final Missing missing;
    final SampleGit git;
    URI publicUrl = URI.create("https://slipway.example");
    private int written;
    private final ProjectNews news;
    private final Notifications notifications;

    HookRoom(Path folder) {
        repositories = new RepositoryRoom(database, folder.resolve("mirrors"));
        git = SampleGit.in(folder.resolve("sample"));
        var access = repositories.access();
        var followers = repositories.followers();
        var hosts = new HookHosts(access.providers, List.of(host));
        store = new WebhookStore(database.client());
        deliveries = new DeliveryStore(database.client());
        removalStore = new RemovalStore(database.client());
        secrets = new Secrets(access.vault);
        timing = new Timing(access::now, () -> 0.5);
        var ways = new HookWays(followers, access.hosts, access.grants);
        var pushes = new Pushes(store, followers, events::add);
        tending = new Tending(store, hosts, ways, secrets, (Supplier<URI>) () -> publicUrl, timing);
        polling = new Polling(store, followers, pushes, timing);
        removals = new Removals(removalStore, hosts, access.hosts, timing);
        work = new DeliveryWork(store, deliveries, hosts, pushes, followers, events::add, access::now);
        notifications = database.notifications();
        receipt = new Receipt(store, deliveries, hosts, secrets, notifications, access::now);
        webhooks = new Webhooks(store, hosts, followers, tending, timing);
        missing = new Missing(store, followers, secrets, timing);
        var chores = new HookKeeping.Chores(work, deliveries, removals, tending, polling, missing, timing);
        news = new ProjectNews(
                store, followers, secrets, removals, ways, new HookKeeping(notifications, chores), timing);
    }

    /** Connects the sample under this name; nothing was looked after yet. */
    Follower connect(String name) {
        var repository = repositories.connect(RepositoryRoom.SPACE, name, git.url());
        var follower = repositories.followers().find(repository.id()).orElseThrow();
        news.on(new RepositorySynced(repository.id(), repository.space(), Objects.requireNonNull(follower.commit())));
        return follower;
    }

    /** Connects, and has its hook made. */
    Webhook connected(String name) {
        var follower = connect(name);
        tending.tend(10);
        return hook(follower);
    }

    /** What happens inside the transaction that disconnects. */
    void disconnecting(Follower follower) {
        news.on(new RepositoryDisconnected(follower.id(), follower.space()));
    }

    Webhook hook(Follower follower) {
        return store.find(follower.provider(), follower.project()).orElseThrow();
    }

    Webhook again(Webhook hook) {
        return store.find(hook.id()).orElseThrow();
    }

    Follower follower(String name) {
        return repositories.followers().find(RepositoryRoom.SPACE, name);
    }

    String commit() {
        return git.write("main.tf", "# " + ++written).commit();
    }

    /** Takes in a delivery, with pairs of header and value. */
    void deliver(Webhook hook, String body, String... headers) {
        var all = new HashMap<>(Map.of("token", secrets.token(hook).reveal()));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        take(hook.id().toString(), body.getBytes(StandardCharsets.UTF_8), all);
    }

    void take(String id, byte[] body, Map<String, String> headers) {
        try {
            receipt.take("gitlab", id, headers::get, body.length, new ByteArrayInputStream(body));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void workOff(Webhook hook) {
        deliveries.claim(now(), now().plusSeconds(60), 10);
        work.work(hook.id());
    }

    void step(Duration time) {
        repositories.step(time);
    }

    Instant now() {
        return repositories.access().now();
    }

    void refuse(Problem problem) {
        host.refusal = problem;
    }

    @Override
    public void close() {
        notifications.stop();
        repositories.close();
        database.close();
    }
}
