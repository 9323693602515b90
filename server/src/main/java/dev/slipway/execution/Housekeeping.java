package dev.slipway.execution;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Looks for lost orders every few seconds. */
@Component
class Housekeeping implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final long SECONDS_BETWEEN_LOOKS = 5;

    private final LostOrders lost;
    private final Semaphore stopped = new Semaphore(0);
    private volatile @Nullable Thread thread;

    Housekeeping(LostOrders lost) {
        this.lost = lost;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("lost-orders").start(this::look);
    }

    @Override
    public void stop() {
        stopped.release();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void look() {
        try {
            while (!stopped.tryAcquire(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS)) {
                sweep();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        try {
            lost.sweep();
        } catch (DataAccessException failure) {
            LOG.warn("Could not look for lost orders, trying again: {}", failure.getMessage());
        }
    }
}
