package dev.slipway.wire.work;

import java.util.List;

/**
 * The orders an agent got; may be empty.
 */
public record Leases(List<LeasedOrder> orders) {}
