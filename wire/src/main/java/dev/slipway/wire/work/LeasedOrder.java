package dev.slipway.wire.work;

/**
 * An order on lease.
 *
 * @param fence rises with each lease; to be sent with every message about the order
 * @param attempt counts from 1
 * @param leaseSeconds how long the lease lasts without a heartbeat
 * @param nextSequence sequence number to give to the first event of this lease
 */
public record LeasedOrder(String id, long fence, int attempt, long leaseSeconds, long nextSequence, Work work) {}
