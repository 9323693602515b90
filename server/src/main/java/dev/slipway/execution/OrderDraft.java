package dev.slipway.execution;

import dev.slipway.kernel.Secret;

/**
 * An order that is not placed yet: its identity and the password with which its run will reach what it needs of the server. Both
 * go into the work before it is placed.
 */
public record OrderDraft(OrderId id, Secret runToken) {}
