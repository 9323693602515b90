package dev.slipway.wire.work;

/**
 * An agent still works on an order.
 */
public record Heartbeat(long fence) {}
