package dev.slipway.wire.environment;

import org.jspecify.annotations.Nullable;

/**
 * The id of what a request set going.
 */
public record TicketBody(String id, @Nullable String ticketId) {}
