package dev.slipway.wire.blueprint;

import java.util.List;

/**
 * One catalog entry with all that a launch form needs.
 */
public record CatalogItemBody(
        BlueprintBody details, List<BlueprintBody.TagBody> tags, BlueprintBody.PoliciesBody policies) {}
