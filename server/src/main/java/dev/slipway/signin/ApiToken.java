package dev.slipway.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An API token as its owner sees it; of the token itself only the first characters are known. */
record ApiToken(
        UUID id,
        String prefix,
        String title,
        Instant created,
        Instant expires,
        @Nullable Instant used) {}
