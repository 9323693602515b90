package dev.slipway.agent;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Something that one thread waits for and others announce. Announcements before the wait are not lost. */
final class Pulse {
    private final Semaphore beats = new Semaphore(0);

    void ring() {
        beats.release();
    }

    /** Waits for an announcement, at most so long. */
    void await(Duration longest) throws InterruptedException {
        if (beats.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            beats.drainPermits();
        }
    }
}
