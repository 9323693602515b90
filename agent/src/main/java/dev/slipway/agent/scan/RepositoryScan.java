package dev.slipway.agent.scan;

import dev.slipway.agent.git.Mirror;
import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.watch.Stage.Step;
import dev.slipway.agent.watch.Watch;
import dev.slipway.wire.Diagnostic;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        return scan(mirror, commit, mirror.tree(commit), scanners, Map.of());
    }

    /** Where files were only changed, and none came or went, a scanner finds something else only if it looks into one of these. */
    private ScanResult again(Mirror mirror, String commit, ScanMemory.State before, List<TreeEntry> changed) {
        Map<String, TreeEntry> now = changed.stream().collect(Collectors.toMap(TreeEntry::path, Function.identity()));
        List<TreeEntry> tree = new ArrayList<>(before.tree().size());
        Set<AssetScanner> concerned = new LinkedHashSet<>();
        for (TreeEntry earlier : before.tree()) {
            TreeEntry entry = now.get(earlier.path());
            tree.add(entry == null ? earlier : entry);
            if (entry != null) {
                scanners.stream()
                        .filter(scanner -> scanner.wants(entry) || scanner.wants(earlier))
                        .forEach(concerned::add);
            }
        }
        return scan(mirror, commit, tree, List.copyOf(concerned), before.assets());
    }

    private ScanResult scan(
            Mirror mirror,
            String commit,
            List<TreeEntry> tree,
            List<AssetScanner> concerned,
            Map<String, List<ScannedAsset>> known) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Map<String, List<ScannedAsset>> found = new HashMap<>(known);
        BitSet read = new BitSet(tree.size());
        try (SideBySide threads = new SideBySide()) {
            List<Asked> asked = threads.each(concerned, scanner -> Asked.by(scanner, tree));
            asked.forEach(each -> read.or(each.which()));
            SourceFiles files = new SourceReader(mirror, limits, diagnostics).read(tree, read);
            AtomicInteger begun = new AtomicInteger();
            threads.each(longestFirst(asked), each -> {
                        Watch.at(Step.SCANNING, begun.incrementAndGet(), concerned.size(), each.key());
                        return Map.entry(each.key(), each.found(files.only(each.which())));
                    })
                    .forEach(each -> found.put(each.getKey(), each.getValue()));
        }
        Watch.at(Step.COMPARING, 0, 0, null);
        if (diagnostics.isEmpty()) {
            memory.put(mirror.path(), new ScanMemory.State(commit, tree, found));
        }
        diagnostics.addAll(Submodules.in(mirror, tree));
        List<ScannedAsset> assets = found.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(ScannedAsset::path).thenComparing(ScannedAsset::kind))
                .toList();
        return new ScanResult(
                commit,
                AssetNames.unique(assets),
                diagnostics,
                tree.stream().map(TreeEntry::path).toList(),
                read.cardinality());
    }

    /** Those that look into the most files begin first, so that no thread is left with a long one in the end. */
    private static List<Asked> longestFirst(List<Asked> asked) {
        return asked.stream()
                .sorted(Comparator.comparingInt(each -> -each.which().cardinality()))
                .toList();
    }

    /** Which files of a tree a scanner asked for, by their places in it. */
    private record Asked(AssetScanner scanner, BitSet which) {
        static Asked by(AssetScanner scanner, List<TreeEntry> tree) {
            BitSet which = new BitSet(tree.size());
            for (int at = 0; at < tree.size(); at++) {
                which.set(at, scanner.wants(tree.get(at)));
            }
            return new Asked(scanner, which);
        }

        String key() {
            return scanner.key();
        }

        List<ScannedAsset> found(SourceFiles files) {
            return scanner.scan(files).stream().map(CleanText::of).toList();
        }
    }
}
