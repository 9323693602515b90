package dev.slipway.signin;

import dev.slipway.kernel.Secret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a host gave for a sign-in.
 *
 * @param refresh good for one refresh; null where the host gives none
 * @param expires null for a token that does not
 */
record SignInTokens(
        Secret access, @Nullable Secret refresh, @Nullable Instant expires) {}
