package dev.slipway.gitlab;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The instance's clock: the real one, moved by as much as the control API says. */
final class Clock implements InstantSource {
    private volatile Duration offset = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    void moveTo(Duration newOffset) {
        offset = newOffset;
    }
}
