package dev.slipway.candidate;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks after lists and connected groups twice a minute while the server runs. */
@Component
class CandidateLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CandidateLoop.class);
    private static final long SECONDS = 30;

    private final Listings listings;
    private final GroupSync groups;
    private volatile @Nullable CountDownLatch stop;

    CandidateLoop(Listings listings, GroupSync groups) {
        this.listings = listings;
        this.groups = groups;
    }

    @Override
    public void start() {
        var latch = new CountDownLatch(1);
        stop = latch;
        Thread.ofVirtual().name("candidate-loop").start(() -> run(latch));
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
            listings.tend();
            groups.tend();
        } catch (RuntimeException failure) {
            LOG.warn("Could not look after lists and groups, trying again soon: {}", failure.toString());
        }
    }
}
