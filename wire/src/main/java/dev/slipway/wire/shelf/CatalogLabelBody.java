package dev.slipway.wire.shelf;

/**
 * A label of a space's catalog.
 *
 * @param quickFilter whether the catalog offers it as a filter of one click
 */
public record CatalogLabelBody(String name, String color, boolean quickFilter) {}
