package dev.slipway.agent.scan;

import dev.slipway.agent.git.Mirror;
import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.watch.Stage.Step;
import dev.slipway.agent.watch.Watch;
import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Scans commits with all scanners there are. Works on Git objects alone; nothing is checked out. Safe for use by several threads. */
public final class RepositoryScan {
    /** Rises when scanners understand more, so that commits scanned by earlier ones are scanned again. */
    public static final int EDITION = 5;

    private static final int MOST_CHANGED = 200;

    private final ScanMemory memory = new ScanMemory();
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
     * Scans a commit that is in the mirror. Blocks; the same commit always gives the same result, whatever was scanned before. After a
     * change of a few files it reads only what the scanners need that look into these. Tells how far it is, and ends, as whoever watches
     * wishes.
     *
     * @throws dev.slipway.agent.git.GitException when the commit cannot be read
     */
    public ScanResult scan(Mirror mirror, String commit) {
        Watch.at(Step.LISTING, 0, 0, null);
        var before = memory.of(mirror.path());
        var changed = before.flatMap(last -> mirror.modified(last.commit(), commit, MOST_CHANGED));
        return changed.isPresent() ? again(mirror, commit, before.orElseThrow(), changed.get()) : whole(mirror, commit);
    }

    private ScanResult whole(Mirror mirror, String commit) {
        Map<String, TreeEntry> tree = new LinkedHashMap<>();
        mirror.tree(commit).forEach(entry -> tree.put(entry.path(), entry));
        return scan(mirror, commit, tree, scanners, Map.of());
    }

    /** Where files were only changed, and none came or went, a scanner finds something else only if it looks into one of these. */
    private ScanResult again(Mirror mirror, String commit, ScanMemory.State before, List<TreeEntry> changed) {
        Map<String, TreeEntry> tree = new LinkedHashMap<>(before.tree());
        changed.forEach(entry -> tree.put(entry.path(), entry));
        List<AssetScanner> concerned = scanners.stream()
                .filter(scanner -> changed.stream()
                        .anyMatch(entry -> scanner.wants(entry)
                                || scanner.wants(before.tree().getOrDefault(entry.path(), entry))))
                .toList();
        return scan(mirror, commit, tree, concerned, before.assets());
    }

    private ScanResult scan(
            Mirror mirror,
            String commit,
            Map<String, TreeEntry> tree,
            List<AssetScanner> concerned,
            Map<String, List<ScannedAsset>> known) {
        List<TreeEntry> entries = List.copyOf(tree.values());
        List<TreeEntry> wanted = entries.stream()
                .filter(entry -> concerned.stream().anyMatch(scanner -> scanner.wants(entry)))
                .toList();
        List<Diagnostic> diagnostics = new ArrayList<>();
        SourceFiles files = new SourceReader(mirror, limits, diagnostics).read(entries, wanted);
        Map<String, List<ScannedAsset>> found = new HashMap<>(known);
        found.putAll(new SideBySide(concerned, files).scan());
        Watch.at(Step.COMPARING, 0, 0, null);
        if (diagnostics.isEmpty()) {
            memory.put(mirror.path(), new ScanMemory.State(commit, tree, found));
        }
        diagnostics.addAll(Submodules.in(mirror, entries));
        List<ScannedAsset> assets = found.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(ScannedAsset::path).thenComparing(ScannedAsset::kind))
                .toList();
        return new ScanResult(
                commit,
                AssetNames.unique(assets),
                diagnostics,
                entries.stream().map(TreeEntry::path).toList(),
                wanted.size());
    }
}
