package dev.slipway.wire.identity;

import org.jspecify.annotations.Nullable;

/**
 * Request to create or change a space; unknown colours and icons are refused.
 */
public record SpaceRequest(
        String name, @Nullable String color, @Nullable String icon) {}
