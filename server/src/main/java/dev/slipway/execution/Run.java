package dev.slipway.execution;

/**
 * The run of an order that is on lease.
 *
 * @param fence of the newest lease; a lock taken with a lower one belongs to a run that is no more
 */
public record Run(OrderId order, String stream, long fence) {}
