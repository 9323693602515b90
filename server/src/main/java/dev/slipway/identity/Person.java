package dev.slipway.identity;

import dev.slipway.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person of the account. */
public record Person(
        UserId id,
        String email,
        String username,
        String name,
        AccountRole role,
        Instant joined,
        @Nullable String avatarUrl) {}
