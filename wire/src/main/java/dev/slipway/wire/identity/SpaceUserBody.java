package dev.slipway.wire.identity;

import org.jspecify.annotations.Nullable;

/**
 * A person's place in a space.
 *
 * @param pending whether the person was added by e-mail address and has not signed in yet
 */
public record SpaceUserBody(
        String email,
        @Nullable String firstName,
        @Nullable String lastName,
        String spaceRole,
        @Nullable String accountRole,
        boolean pending,
        @Nullable String avatarUrl) {}
