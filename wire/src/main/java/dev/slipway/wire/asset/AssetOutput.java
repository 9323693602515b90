package dev.slipway.wire.asset;

import org.jspecify.annotations.Nullable;

/**
 * A value an asset gives.
 */
public record AssetOutput(String name, @Nullable String description, boolean sensitive) {}
