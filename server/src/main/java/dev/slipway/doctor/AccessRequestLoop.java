package dev.slipway.doctor;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks after the requests for access while the server runs. */
@Component
class AccessRequestLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AccessRequestLoop.class);
    private static final long SECONDS = 10;

    private final AccessRequests requests;
    private volatile @Nullable CountDownLatch stop;

    AccessRequestLoop(AccessRequests requests) {
        this.requests = requests;
    }

    @Override
    public void start() {
        var latch = new CountDownLatch(1);
        stop = latch;
        Thread.ofVirtual().name("access-requests").start(() -> run(latch));
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
            while (!latch.await(SECONDS, TimeUnit.SECONDS)) {
                tend();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void tend() {
        try {
            requests.tend();
        } catch (RuntimeException failure) {
            LOG.warn("Could not look after the requests for access, trying again soon: {}", failure.toString());
        }
    }
}
