package dev.slipway.snapshot;

import dev.slipway.wire.asset.ScannedAsset;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a scan brings to be kept.
 *
 * @param edition of the scanners
 * @param isThere whether a path is in the commit
 */
public record Scanned(
        String commit, int edition, long tookMs, int files, List<ScannedAsset> assets, Predicate<String> isThere) {}
