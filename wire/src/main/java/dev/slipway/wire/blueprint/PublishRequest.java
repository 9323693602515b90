package dev.slipway.wire.blueprint;

import org.jspecify.annotations.Nullable;

/**
 * Request to publish a blueprint in the space's catalog; doing it twice is no error.
 */
public record PublishRequest(
        @Nullable String blueprintName,
        @Nullable String repositoryName,
        @Nullable Boolean isEditable) {}
