package dev.slipway.wire.shelf;

import org.jspecify.annotations.Nullable;

/** Request to forget an uploaded icon. */
public record BlueprintIconRequest(@Nullable String key) {}
