package dev.slipway.repository;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks after the synchronisations every few seconds while the server runs. */
@Component
class SyncLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);
    private static final long SECONDS = 10;

    private final Synchronizing synchronizing;
    private volatile @Nullable CountDownLatch stop;

    SyncLoop(Synchronizing synchronizing) {
        this.synchronizing = synchronizing;
    }

    @Override
    public void start() {
        var latch = new CountDownLatch(1);
        stop = latch;
        Thread.ofVirtual().name("repository-loop").start(() -> run(latch));
    }

    @Override
    public void stop() {
        var latch = stop;
        if (latch != null) {
            latch.countDown();
        }
        stop = null;
    }

    @Override
    public boolean isRunning() {
        return stop != null;
    }

    private void run(CountDownLatch latch) {
        try {
            do {
                tend();
            } while (!latch.await(SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void tend() {
        try {
            synchronizing.tend();
        } catch (RuntimeException failure) {
            LOG.warn("Could not look after the repositories, trying again soon: {}", failure.toString());
        }
    }
}
