package dev.slipway.execution;

/** An order just leased. */
record ClaimedRow(OrderId id, long fence, int attempt, long nextSequence, byte[] payload) {}
