package dev.slipway.agent.scan;

import dev.slipway.agent.git.Mirror;
import dev.slipway.agent.git.TreeEntry;
import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** Scans commits with all scanners there are. Works on Git objects alone; nothing is checked out. Safe for use by several threads. */
public final class RepositoryScan {
    /** Rises when scanners understand more, so that commits scanned by earlier ones are scanned again. */
    public static final int EDITION = 2;

    private final List<AssetScanner> scanners;
    private final ScanLimits limits;

    /** A scan by all scanners on the class path. */
    public RepositoryScan() {
        this(
                ServiceLoader.load(AssetScanner.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList(),
                ScanLimits.USUAL);
    }

    public RepositoryScan(List<AssetScanner> scanners, ScanLimits limits) {
        this.scanners = List.copyOf(scanners);
        this.limits = limits;
    }

    /**
     * Scans a commit that is in the mirror. Blocks; the same commit always gives the same result.
     *
     * @throws dev.slipway.agent.git.GitException when the commit cannot be read
     */
    public ScanResult scan(Mirror mirror, String commit) {
        List<TreeEntry> tree = mirror.tree(commit);
        List<TreeEntry> wanted = tree.stream()
                .filter(entry -> scanners.stream().anyMatch(scanner -> scanner.wants(entry)))
                .toList();
        List<Diagnostic> diagnostics = new ArrayList<>();
        SourceFiles files = new SourceReader(mirror, limits, diagnostics).read(tree, wanted);
        List<ScannedAsset> assets = scanners.stream()
                .flatMap(scanner -> scanner.scan(files).stream())
                .map(CleanText::of)
                .sorted(Comparator.comparing(ScannedAsset::path).thenComparing(ScannedAsset::kind))
                .toList();
        return new ScanResult(
                commit,
                AssetNames.unique(assets),
                diagnostics,
                tree.stream().map(TreeEntry::path).toList(),
                wanted.size());
    }
}
