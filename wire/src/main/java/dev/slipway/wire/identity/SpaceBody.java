package dev.slipway.wire.identity;

import org.jspecify.annotations.Nullable;

/**
 * A space as existing clients read it.
 */
public record SpaceBody(
        String name, @Nullable String color, @Nullable String icon, int usersCount, int groupsCount) {}
