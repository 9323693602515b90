package dev.slipway.agent.scan;

import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.List;

/**
 * What a scan found.
 *
 * @param assets ordered by path, names unique
 * @param diagnostics about the repository as a whole, such as what was left out
 * @param files how many files the commit has
 * @param filesRead how many of them were read
 */
public record ScanResult(
        String commit, List<ScannedAsset> assets, List<Diagnostic> diagnostics, int files, int filesRead) {}
