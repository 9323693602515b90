package dev.slipway.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much a hook may deliver: bursts, and in the long run so many a second. Of hooks that were silent longest nothing is remembered. */
final class Allowance {
    private static final int MOST_KNOWN = 10_000;

    private final int burst;
    private final double perSecond;
    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    private record Bucket(double left, Instant at) {}

    Allowance(int burst, double perSecond, InstantSource clock) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** Takes one; false when there is none left. */
    synchronized boolean take(String hook) {
        var now = clock.instant();
        var bucket = buckets.getOrDefault(hook, new Bucket(burst, now));
        double grown = Duration.between(bucket.at(), now).toMillis() / 1000.0 * perSecond;
        double left = Math.min(burst, bucket.left() + Math.max(0, grown));
        boolean enough = left >= 1;
        buckets.put(hook, new Bucket(enough ? left - 1 : left, now));
        return enough;
    }
}
