package dev.slipway.wire.shelf;

import org.jspecify.annotations.Nullable;

/**
 * Request to show a blueprint by another name.
 *
 * @param displayName absent or empty: as the blueprint itself says
 */
public record DisplayNameRequest(
        @Nullable String blueprintName,
        @Nullable String repositoryName,
        @Nullable String displayName) {}
