package dev.slipway.execution;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is moved. */
public final class SteppedClock implements InstantSource {
    private volatile Instant now = Instant.parse("2030-01-01T10:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void step(Duration by) {
        now = now.plus(by);
    }
}
