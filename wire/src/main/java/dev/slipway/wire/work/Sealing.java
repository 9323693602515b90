package dev.slipway.wire.work;

/**
 * The end of an order.
 */
public record Sealing(long fence, WorkOutcome outcome) {}
