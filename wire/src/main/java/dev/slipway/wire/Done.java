package dev.slipway.wire;

/**
 * The answer to a request that has nothing else to say (existing clients parse a body on every success).
 */
public record Done() {}
