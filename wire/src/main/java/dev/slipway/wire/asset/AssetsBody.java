package dev.slipway.wire.asset;

import dev.slipway.wire.PagingInfo;
import java.util.List;
import java.util.Map;

/**
 * A page of a space's assets.
 *
 * @param kinds how many there are of each kind, whichever kind was asked for
 * @param inError how many of all have an error
 */
public record AssetsBody(List<AssetBody> iacAssets, PagingInfo pagingInfo, Map<String, Integer> kinds, int inError) {}
