package dev.slipway.wire.shelf;

import org.jspecify.annotations.Nullable;

/** Request to allow launches of a blueprint or not; a published one stays in the catalog either way. */
public record LaunchAllowedRequest(
        @Nullable String blueprintName,
        @Nullable String repositoryName,
        @Nullable String spaceName,
        @Nullable Boolean launchAllowed) {}
