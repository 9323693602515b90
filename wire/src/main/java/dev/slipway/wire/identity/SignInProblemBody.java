package dev.slipway.wire.identity;

import org.jspecify.annotations.Nullable;

/**
 * Why a sign-in did not work, for the page that says so.
 *
 * @param happened what happened
 * @param why the likely reason
 * @param next what to do now
 * @param link where to do it
 */
public record SignInProblemBody(
        String code,
        String title,
        String happened,
        String why,
        String next,
        @Nullable String link) {}
