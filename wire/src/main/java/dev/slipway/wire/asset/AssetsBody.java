package dev.slipway.wire.asset;

import dev.slipway.wire.PagingInfo;
import java.util.List;

/**
 * A page of a space's assets.
 */
public record AssetsBody(List<AssetBody> iacAssets, PagingInfo pagingInfo) {}
