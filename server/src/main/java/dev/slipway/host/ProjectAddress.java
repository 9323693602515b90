package dev.slipway.host;

import org.jspecify.annotations.Nullable;

/**
 * What a pasted URL points to.
 *
 * @param path the project with its groups
 * @param tree what stood behind the project: a branch, perhaps followed by a folder; null when nothing did
 */
public record ProjectAddress(String path, @Nullable String tree) {}
