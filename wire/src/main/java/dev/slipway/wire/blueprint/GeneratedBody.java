package dev.slipway.wire.blueprint;

import java.util.List;

/**
 * The blueprints that were made.
 */
public record GeneratedBody(List<BlueprintBody> blueprints) {}
