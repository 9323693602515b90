package dev.slipway.wire.blueprint;

/**
 * The code that a blueprint was made of.
 *
 * @param asset its name, as it was then
 * @param state {@code there}; {@code gone} when the last scan found it no more; {@code disconnected} when its repository is not connected
 *     any more. A launch needs it there.
 */
public record MadeOfBody(String asset, String repositoryName, String path, String state) {}
