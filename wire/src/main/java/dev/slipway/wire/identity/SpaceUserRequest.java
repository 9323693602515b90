package dev.slipway.wire.identity;

import org.jspecify.annotations.Nullable;

/**
 * Request to add a person to a space or to change the role there.
 */
public record SpaceUserRequest(String email, @Nullable String spaceRole) {}
