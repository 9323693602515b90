package dev.slipway.wire.shelf;

/**
 * An icon that was uploaded into a space.
 *
 * @param url where a browser gets it
 */
public record BlueprintIconBody(String fileName, String key, String url, int fileByteSize) {}
