package dev.slipway.wire.work;

/**
 * An agent still works on an order.
 *
 * @param waitMs how long the answer may be held back while there is nothing new to say, at most 10000; a cancellation is answered
 *     at once, and once for each fence, so that an agent that beats again right away does not spin
 */
public record Heartbeat(long fence, long waitMs) {
    /** A heartbeat that is answered at once. */
    public Heartbeat(long fence) {
        this(fence, 0);
    }
}
