package dev.slipway.signin;

import dev.slipway.kernel.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What a person's latest sign-in left: one of the two is there.
 *
 * @param token to ask the host about the authorization; good for nothing but reading who the person is
 * @param ended why there is none any more
 */
public record SignInGrant(@Nullable Secret token, @Nullable String ended) {}
