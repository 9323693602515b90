package dev.slipway.agent;

import dev.slipway.wire.work.Events;
import dev.slipway.wire.work.WorkEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sends the events of one order in their order: the first at once, what comes in the next moments together. Goes on trying while
 * the server is away, for repeating is harmless.
 */
final class Outbox {
    private static final long BREATH = Duration.ofMillis(200).toNanos();
    private static final int MOST = 1000;

    private final ServerCalls calls;
    private final String order;
    private final long fence;
    private final Deque<WorkEvent> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private final Pulse pause = new Pulse();
    private boolean hurry;

    Outbox(ServerCalls calls, String order, long fence) {
        this.calls = calls;
        this.order = order;
        this.fence = fence;
    }

    void add(List<WorkEvent> events) {
        lock.lock();
        try {
            waiting.addAll(events);
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Sends what waits without a pause, for somebody will wait for it; does not wait itself. */
    void hurry() {
        lock.lock();
        try {
            hurry = !waiting.isEmpty();
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until everything has been told. */
    void flush() throws InterruptedException {
        lock.lock();
        try {
            hurry();
            while (!waiting.isEmpty()) {
                change.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Sends until interrupted. */
    void run() throws LeaseLost, InterruptedException {
        var backoff = new Backoff();
        while (true) {
            var batch = next();
            try {
                calls.events(order, new Events(fence, batch));
                backoff.reset();
                told(batch.size());
                rest();
            } catch (ServerAway _) {
                pause.await(backoff.pause());
            }
        }
    }

    private List<WorkEvent> next() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty()) {
                change.await();
            }
            return waiting.stream().limit(MOST).toList();
        } finally {
            lock.unlock();
        }
    }

    private void told(int count) {
        lock.lock();
        try {
            for (int event = 0; event < count; event++) {
                waiting.removeFirst();
            }
            hurry &= !waiting.isEmpty();
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void rest() throws InterruptedException {
        lock.lock();
        try {
            long left = BREATH;
            while (left > 0 && !hurry && waiting.size() < MOST) {
                left = change.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
