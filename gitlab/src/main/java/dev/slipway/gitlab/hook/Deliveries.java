package dev.slipway.gitlab.hook;

import dev.slipway.gitlab.model.Hook;
import dev.slipway.gitlab.model.HookEvent;
import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Membership;
import dev.slipway.gitlab.model.Namespace;
import dev.slipway.gitlab.model.Project;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Sends messages to hooks, each on a thread of its own, and keeps what became of them. */
public final class Deliveries implements AutoCloseable {
    private static final int KEPT = 100;
    private final Instance instance;
    private final Postman postman = new Postman();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 0).factory());

    /** Deliveries of an instance. */
    public Deliveries(Instance instance) {
        this.instance = instance;
    }

    /** Sends to every hook of the project and of all groups above that asks for this and is not disabled. */
    void tell(Project project, Message message, String uuid) {
        List<Long> groups = instance.store().lineage(project.namespaceId()).stream()
                .map(Namespace::id)
                .toList();
        instance
                .store()
                .hooks()
                .all(hook -> hook.place() == Membership.Place.PROJECT
                        ? hook.placeId() == project.id()
                        : groups.contains(hook.placeId()))
                .stream()
                .filter(hook ->
                        Boolean.TRUE.equals(hook.settings().get(message.kind().setting())))
                .filter(hook -> BranchFilter.lets(hook, message))
                .filter(this::executable)
                .forEach(hook -> threads.execute(
                        () -> send(hook, message, UUID.randomUUID().toString(), uuid)));
    }

    private boolean executable(Hook hook) {
        return !instance.settings().now().autoDisablingHooks()
                || hook.alertStatus(instance.now()).equals("executable");
    }

    /** Sends to one hook, disabled or not, and waits for what becomes of it. */
    public HookEvent send(Hook hook, Message message) {
        return send(
                hook, message, UUID.randomUUID().toString(), UUID.randomUUID().toString());
    }

    /** Sends the same once more, under the same key. */
    public HookEvent again(Hook hook, HookEvent before) {
        Message.Kind kind = Stream.of(Message.Kind.values())
                .filter(one -> one.trigger().equals(before.trigger()))
                .findFirst()
                .orElse(Message.Kind.PUSH);
        return send(hook, new Message(kind, before.requestBody(), null), before.key(), before.uuid());
    }

    private HookEvent send(Hook hook, Message message, String key, String uuid) {
        Postman.Letter letter = new Postman.Letter(hook, message, key, uuid, instance.url(), instance.now());
        Postman.Receipt receipt = postman.send(letter);
        note(hook.id(), receipt.ok());
        HookEvent kept = instance.store()
                .hookEvents()
                .add(id -> new HookEvent(
                        id,
                        hook.id(),
                        String.valueOf(hook.settings().get("url")),
                        message.kind().trigger(),
                        message.kind().header(),
                        key,
                        uuid,
                        receipt.sent(),
                        message.body(),
                        receipt.status(),
                        receipt.headers(),
                        receipt.body(),
                        receipt.problem(),
                        receipt.seconds(),
                        instance.now()));
        forget(hook.id());
        return kept;
    }

    private void note(long id, boolean ok) {
        instance.store().exclusively(() -> {
            instance.store().hooks().find(id).ifPresent(hook -> {
                if (ok && hook.health() != null) {
                    instance.store().hooks().put(hook.well());
                } else if (!ok) {
                    instance.store().hooks().put(hook.failed(instance.now()));
                }
            });
            return true;
        });
    }

    private void forget(long hook) {
        List<HookEvent> kept = instance.store().hookEvents().all(event -> event.hookId() == hook);
        kept.stream()
                .limit(Math.max(0, kept.size() - KEPT))
                .forEach(event -> instance.store().hookEvents().remove(event.id()));
    }

    /** Breaks off what is under way. */
    @Override
    public void close() {
        threads.shutdownNow();
        postman.close();
    }
}
