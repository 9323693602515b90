package dev.slipway.execution;

/**
 * An order just leased.
 *
 * @param anew whether nothing of an earlier attempt can go on, so that its run's password must not either
 */
record ClaimedRow(OrderId id, long fence, int attempt, long nextSequence, byte[] payload, boolean anew) {}
