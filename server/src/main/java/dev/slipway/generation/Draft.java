package dev.slipway.generation;

import dev.slipway.discovery.Asset;

/**
 * A blueprint as it was worked out of an asset.
 *
 * @param override whether one of that name gets a new version
 * @param field the item of the request, for messages
 */
public record Draft(String name, String yaml, Asset asset, boolean override, String field) {}
