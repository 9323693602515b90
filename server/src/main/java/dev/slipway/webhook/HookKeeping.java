package dev.slipway.webhook;

import dev.slipway.database.Notifications;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** While the server runs: works off what arrives as soon as it arrives, and looks after the hooks every few moments. */
@Component
class HookKeeping implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(HookKeeping.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofDays(3);
    private static final int AT_ONCE = 8;

    private final Notifications notifications;
    private final Chores chores;
    private final Semaphore arrivals = new Semaphore(0);
    private final Semaphore wakes = new Semaphore(0);
    private volatile @Nullable Runnable unsubscribe;
    private volatile boolean running;

    /** All there is to do. */
    @Component
    record Chores(
            DeliveryWork work,
            DeliveryStore deliveries,
            Removals removals,
            Tending tending,
            Polling polling,
            Missing missing,
            Timing timing) {}

    HookKeeping(Notifications notifications, Chores chores) {
        this.notifications = notifications;
        this.chores = chores;
    }

    /** There may be something to look after before it is time. */
    void wake() {
        wakes.release();
    }

    @Override
    public void start() {
        running = true;
        unsubscribe = notifications.listen(Receipt.TOPIC, _ -> arrivals.release());
        var all = chores;
        each("webhook-deliveries", arrivals, List.of(() -> all.work().begin(AT_ONCE)));
        each(
                "webhook-checks",
                wakes,
                List.of(() -> all.removals().tend(AT_ONCE), () -> all.tending().tend(AT_ONCE)));
        each(
                "webhook-polls",
                new Semaphore(0),
                List.of(
                        () -> all.polling().poll(AT_ONCE),
                        () -> all.missing().tend(),
                        () -> all.deliveries().forget(all.timing().now().minus(KEPT))));
    }

    private void each(String name, Semaphore bell, List<Runnable> work) {
        Thread.ofVirtual().name(name).start(() -> loop(bell, work));
    }

    private void loop(Semaphore bell, List<Runnable> work) {
        try {
            while (running) {
                work.forEach(HookKeeping::attempt);
                if (bell.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void attempt(Runnable chore) {
        try {
            chore.run();
        } catch (RuntimeException failure) {
            LOG.warn("Could not look after the hooks, trying again soon: {}", failure.toString());
        }
    }

    @Override
    public void stop() {
        running = false;
        var listening = unsubscribe;
        if (listening != null) {
            listening.run();
        }
        arrivals.release();
        wakes.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
