package dev.slipway.webhook;

import dev.slipway.kernel.Problem;
import dev.slipway.repository.Followers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Works off what arrived: of one hook in the order it came, of several side by side. What a dead process left is taken up by another. */
@Component
class DeliveryWork {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWork.class);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int BATCH = 50;
    private static final int MOST_ATTEMPTS = 20;

    private final WebhookStore hooks;
    private final DeliveryStore deliveries;
    private final HookHosts hosts;
    private final Pushes pushes;
    private final Followers followers;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    DeliveryWork(
            WebhookStore hooks,
            DeliveryStore deliveries,
            HookHosts hosts,
            Pushes pushes,
            Followers followers,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.hosts = hosts;
        this.pushes = pushes;
        this.followers = followers;
        this.events = events;
        this.clock = clock;
    }

    /** Begins with some that nobody works at, each on a thread of its own; how many there were. */
    int begin(int most) {
        var now = clock.instant();
        var claimed = deliveries.claim(now, now.plus(LEASE), most);
        claimed.forEach(id -> Thread.ofVirtual().name("deliveries-" + id).start(() -> work(id)));
        return claimed.size();
    }

    /** Works off all that waits of a hook that was claimed. The one place where any failure is caught. */
    void work(WebhookId id) {
        try {
            boolean goOn = true;
            while (goOn) {
                goOn = hooks.find(id).filter(this::batch).isPresent();
            }
        } catch (RuntimeException failure) {
            LOG.error("What arrived for hook {} was not worked off, and is tried again soon", id, failure);
        }
    }

    /** Whether there may be more. Lets go of the hook when there is not. */
    private boolean batch(Webhook hook) {
        var waiting = deliveries.waiting(hook.id(), BATCH);
        for (var delivery : waiting) {
            deliveries.hold(hook.id(), clock.instant().plus(LEASE));
            if (!settled(hook, delivery)) {
                deliveries.hold(hook.id(), clock.instant().plus(Duration.ofSeconds(1)));
                return false;
            }
        }
        if (waiting.isEmpty()) {
            deliveries.hold(hook.id(), null);
        }
        return !waiting.isEmpty();
    }

    /** Whether it is over with this delivery, well or badly. */
    private boolean settled(Webhook hook, Delivery delivery) {
        if (delivery.attempts() >= MOST_ATTEMPTS) {
            LOG.warn("Delivery {} of hook {} is given up; what it says is asked for", delivery.id(), hook.id());
            deliveries.done(delivery.id(), "given up after " + delivery.attempts() + " attempts", clock.instant());
            return true;
        }
        deliveries.attempted(delivery.id());
        try {
            boolean over = worked(hook, delivery);
            if (over) {
                deliveries.done(delivery.id(), null, clock.instant());
            }
            return over;
        } catch (Problem problem) {
            LOG.info("Delivery {} of hook {} says nothing of use: {}", delivery.id(), hook.id(), problem.text());
            deliveries.done(delivery.id(), problem.text(), clock.instant());
            return true;
        }
    }

    private boolean worked(Webhook hook, Delivery delivery) {
        var host = hosts.of(hosts.provider(hook.provider())).orElseThrow();
        return switch (host.read(delivery.event(), delivery.body())) {
            case News.Push push -> pushes.arrived(hook, push);
            case News.Tag tag -> tagged(hook, tag);
            case News.MergeRequest request ->
                tell(new MergeRequestChanged(
                        hook.provider(),
                        hook.project(),
                        Pushes.ids(followers.of(hook.provider(), hook.project())),
                        request));
            case News.Note note ->
                tell(new NoteWritten(
                        hook.provider(),
                        hook.project(),
                        Pushes.ids(followers.of(hook.provider(), hook.project())),
                        note));
            case News.Other _ -> true;
        };
    }

    private boolean tagged(Webhook hook, News.Tag tag) {
        String ref = "refs/tags/" + tag.name();
        String commit = Objects.requireNonNullElse(tag.commit(), "");
        if (hooks.isNews(hook.id(), ref, commit)) {
            var ids = Pushes.ids(followers.of(hook.provider(), hook.project()));
            events.publishEvent(
                    new TagPushed(hook.provider(), hook.project(), ids, tag.name(), tag.commit(), tag.by()));
            hooks.remember(hook.id(), ref, commit);
        }
        return true;
    }

    private boolean tell(Object event) {
        events.publishEvent(event);
        return true;
    }
}
