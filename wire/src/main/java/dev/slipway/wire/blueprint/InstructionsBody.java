package dev.slipway.wire.blueprint;

import org.jspecify.annotations.Nullable;

/**
 * What people are told to read before they launch.
 *
 * @param text Markdown as its author wrote it, untrusted
 * @param repositoryName where the file lies; null for what the blueprint itself holds
 * @param path of the file there
 * @param commit it was read at
 */
public record InstructionsBody(
        String text,
        @Nullable String repositoryName,
        @Nullable String path,
        @Nullable String commit) {}
