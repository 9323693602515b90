package dev.slipway.wire.environment;

/**
 * The id of what was launched. Flat and made of strings only: a known client decodes it into a map of strings.
 */
public record LaunchedBody(String id) {}
