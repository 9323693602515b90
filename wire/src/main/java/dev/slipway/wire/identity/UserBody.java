package dev.slipway.wire.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of the account.
 */
public record UserBody(
        String email,
        @Nullable String username,
        String firstName,
        String lastName,
        String displayFirstName,
        String displayLastName,
        String timezone,
        String userType,
        Instant joinDate,
        String accountRole,
        boolean hasAccessToAllSpaces,
        List<String> permissions,
        @Nullable String avatarUrl) {}
