package dev.slipway.candidate;

import org.jspecify.annotations.Nullable;

/**
 * A project of a connected group that fits its rules.
 *
 * @param repositoryName its name in the space; null while it could not be connected
 * @param state {@code connected}, {@code problem}, or {@code missing} when it disappeared and waits for somebody's word
 */
record GroupProject(
        String project,
        String path,
        @Nullable String repositoryName,
        String state,
        @Nullable Fault fault) {}
