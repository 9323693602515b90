package dev.slipway.wire.work;

/** An agent was refused the code of an order that it has on lease, and asks what opens it now. */
public record LoginRequest(long fence) {}
