package dev.slipway.blueprint;

/**
 * What a blueprint was made of.
 *
 * @param asset name of the asset, as it was then
 * @param repository name of its repository
 * @param path where it lies in there
 */
public record Made(String asset, String repository, String path) {}
