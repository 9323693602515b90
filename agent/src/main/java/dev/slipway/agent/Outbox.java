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
    private boolean sending;
    private boolean closed;

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

    /**
     * What is still to be told, at most a batch, for whoever tells the end to tell it along; from now on nothing is sent from here. Waits
     * until what is under way has arrived or failed.
     */
    List<WorkEvent> remainder() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.size() > MOST) {
                change.await();
            }
            closed = true;
            while (sending) {
                change.await();
            }
            return List.copyOf(waiting);
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
                told(0);
                pause.await(backoff.pause());
            }
        }
    }

    private List<WorkEvent> next() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() || closed) {
                change.await();
            }
            sending = true;
            return waiting.stream().limit(MOST).toList();
        } finally {
            lock.unlock();
        }
    }

    /** So many of them have arrived. */
    private void told(int count) {
        lock.lock();
        try {
            for (int event = 0; event < count; event++) {
                waiting.removeFirst();
            }
            sending = false;
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void rest() throws InterruptedException {
        lock.lock();
        try {
            long left = BREATH;
            while (left > 0 && waiting.size() < MOST) {
                left = change.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
