package dev.slipway.agent.scan;

import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.List;

/**
 * What a scan found.
 *
 * @param assets ordered by path, names unique
 * @param diagnostics about the repository as a whole, such as what was left out
 * @param paths of all files of the commit
 * @param filesRead how many of them were read
 */
public record ScanResult(
        String commit, List<ScannedAsset> assets, List<Diagnostic> diagnostics, List<String> paths, int filesRead) {
    /** How many files the commit has. */
    public int files() {
        return paths.size();
    }

    /** Whether the commit has a file or a folder of that path. */
    public boolean has(String path) {
        return path.equals(".") || paths.stream().anyMatch(each -> each.equals(path) || each.startsWith(path + "/"));
    }
}
