package dev.slipway.execution;

import dev.slipway.database.Notifications;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes threads that wait for news about a key, in every server process. A ring is a hint: whoever wakes looks at the database.
 * Rings while nobody waits are not lost to an ear that is open.
 */
public final class Bell implements AutoCloseable {
    private final Map<String, Set<Ear>> ears = new ConcurrentHashMap<>();
    private final Notifications notifications;
    private final String topic;
    private final Runnable unsubscribe;
    private volatile boolean closed;

    public Bell(Notifications notifications, String topic) {
        this.notifications = notifications;
        this.topic = topic;
        this.unsubscribe = notifications.listen(topic, this::wake);
    }

    /** Wakes those who wait for the key, everywhere, once the caller's transaction is committed. */
    public void ring(String key) {
        notifications.notify(topic, key);
    }

    /** Begins to listen; to be opened before looking at the database, so that nothing falls in between. */
    public Ear open(String key) {
        var ear = new Ear(key);
        ears.compute(key, (_, those) -> {
            Set<Ear> all = those == null ? ConcurrentHashMap.newKeySet() : those;
            all.add(ear);
            return all;
        });
        return ear;
    }

    /** Whether waiting is over for good because the process stops. */
    public boolean closed() {
        return closed;
    }

    /** Wakes everybody, and lets nobody wait again. */
    @Override
    public void close() {
        closed = true;
        unsubscribe.run();
        wake("");
    }

    private void wake(String key) {
        if (key.isEmpty()) {
            ears.values().forEach(each -> each.forEach(Ear::wake));
        } else {
            ears.getOrDefault(key, Set.of()).forEach(Ear::wake);
        }
    }

    /** Hears the rings for one key. */
    public final class Ear implements AutoCloseable {
        private final String key;
        private final Semaphore rung = new Semaphore(0);

        private Ear(String key) {
            this.key = key;
        }

        /**
         * Waits for a ring since the last wait.
         *
         * @return whether it rang; false: the time is over or the process stops
         */
        public boolean await(Duration atMost) throws InterruptedException {
            boolean heard = !closed && rung.tryAcquire(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS);
            rung.drainPermits();
            return heard && !closed;
        }

        @Override
        public void close() {
            ears.computeIfPresent(key, (_, those) -> {
                those.remove(this);
                return those.isEmpty() ? null : those;
            });
        }

        private void wake() {
            rung.release();
        }
    }
}
