package dev.slipway.wire.blueprint;

/**
 * A blueprint that would be made of discovered assets; nothing is stored.
 *
 * @param name that it would have
 */
public record BlueprintTextBody(String name, String yaml) {}
