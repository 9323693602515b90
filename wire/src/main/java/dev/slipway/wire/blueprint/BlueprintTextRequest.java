package dev.slipway.wire.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the text of a blueprint.
 *
 * @param iacAssetNames names of one to ten assets of the space
 */
public record BlueprintTextRequest(@Nullable List<String> iacAssetNames) {}
