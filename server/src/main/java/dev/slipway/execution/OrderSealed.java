package dev.slipway.execution;

import dev.slipway.wire.work.WorkOutcome;

/**
 * An order came to its end, for good. Published once, inside the transaction that seals it, so that a listener's changes and the
 * seal hold together or not at all; a listener must not call a network.
 */
public record OrderSealed(OrderId order, String stream, WorkOutcome outcome) {}
