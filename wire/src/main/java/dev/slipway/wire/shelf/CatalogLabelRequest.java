package dev.slipway.wire.shelf;

import org.jspecify.annotations.Nullable;

/**
 * Request to add or change a label of the catalog.
 *
 * @param originalName which one is changed; absent when one is added
 * @param color {@code aws}, {@code darkGray}, {@code frogGreen}, {@code pink}, {@code orange}, {@code blueGray}, {@code blue},
 *     {@code bordeaux}, {@code teal} or {@code grey}
 */
public record CatalogLabelRequest(
        @Nullable String originalName,
        @Nullable String name,
        @Nullable String color,
        @Nullable Boolean quickFilter) {}
