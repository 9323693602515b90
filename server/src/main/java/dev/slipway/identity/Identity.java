package dev.slipway.identity;

import org.jspecify.annotations.Nullable;

/**
 * Who a sign-in provider says somebody is.
 *
 * @param issuer which provider says so
 * @param subject its unchanging name for the person; with the issuer the only thing a person is recognised by
 * @param email confirmed e-mail address
 */
public record Identity(
        String issuer,
        String subject,
        String email,
        String username,
        String name,
        @Nullable String avatarUrl) {}
