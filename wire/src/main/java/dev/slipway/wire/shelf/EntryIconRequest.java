package dev.slipway.wire.shelf;

import org.jspecify.annotations.Nullable;

/**
 * Request to show a blueprint with an icon of the set or an uploaded one; with neither, as the blueprint itself says.
 *
 * @param icon name of one of the set
 * @param customIconKey key of an uploaded one
 */
public record EntryIconRequest(
        @Nullable String blueprintName,
        @Nullable String repositoryName,
        @Nullable String icon,
        @Nullable String customIconKey) {}
