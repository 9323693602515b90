package dev.slipway.keychain;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks after something every few seconds while the server runs; a round that fails is logged, and the next one comes. */
public abstract class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long SECONDS = 10;

    private final String name;
    private volatile @Nullable CountDownLatch stop;

    /** @param name of the thread */
    protected Rounds(String name) {
        this.name = name;
    }

    /** One round. */
    protected abstract void tend();

    @Override
    public final void start() {
        var latch = new CountDownLatch(1);
        stop = latch;
        Thread.ofVirtual().name(name).start(() -> run(latch));
    }

    @Override
    public final void stop() {
        var latch = stop;
        if (latch != null) {
            latch.countDown();
        }
        stop = null;
    }

    @Override
    public final boolean isRunning() {
        return stop != null;
    }

    private void run(CountDownLatch latch) {
        try {
            while (!latch.await(SECONDS, TimeUnit.SECONDS)) {
                tendSafely();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void tendSafely() {
        try {
            tend();
        } catch (RuntimeException failure) {
            LOG.warn("{} could not do its round, trying again soon: {}", name, failure.toString());
        }
    }
}
