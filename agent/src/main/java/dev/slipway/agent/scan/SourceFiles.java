package dev.slipway.agent.scan;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.watch.Watch;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of one commit, as one scanner sees them: the names of all, the content of those it asked for. */
public final class SourceFiles {
    private final Commit commit;
    private final BitSet asked;

    /**
     * @param tree all files of the commit, in the order of their paths
     * @param read the wanted ones by path
     */
    public SourceFiles(List<TreeEntry> tree, Map<String, SourceFile> read) {
        this(tree, tree.stream().map(entry -> read.get(entry.path())).toArray(SourceFile[]::new));
    }

    /**
     * @param tree all files of the commit, in the order of their paths
     * @param read the wanted ones, each at its place in the tree; null elsewhere
     */
    SourceFiles(List<TreeEntry> tree, @Nullable SourceFile[] read) {
        this(new Commit(tree, read), all(tree.size()));
    }

    private SourceFiles(Commit commit, BitSet asked) {
        this.commit = commit;
        this.asked = asked;
    }

    private static BitSet all(int count) {
        BitSet all = new BitSet(count);
        all.set(0, count);
        return all;
    }

    /** The same commit as somebody sees it who asked for the files at these places of the tree only. */
    SourceFiles only(BitSet asked) {
        return new SourceFiles(commit, asked);
    }

    /** Whether the commit has a file there, asked for or not. */
    public boolean has(String path) {
        return commit.places().containsKey(path);
    }

    /** All files of the commit, also those nobody asked for, in the order of their paths. */
    public List<TreeEntry> tree() {
        return commit.tree;
    }

    /** The files that were asked for, in the order of their paths. Each step ends the scan when whoever watches wishes so. */
    public Iterable<SourceFile> read() {
        return () -> asked.stream()
                .mapToObj(place -> commit.files[place])
                .filter(Objects::nonNull)
                .peek(_ -> Watch.check())
                .iterator();
    }

    /** A file that was asked for. Ends the scan when whoever watches wishes so. */
    public Optional<SourceFile> file(String path) {
        Watch.check();
        Integer place = commit.places().get(path);
        return place == null || !asked.get(place) ? Optional.empty() : Optional.ofNullable(commit.files[place]);
    }

    /** What all who look at a commit share. */
    private static final class Commit {
        private final List<TreeEntry> tree;
        private final @Nullable SourceFile[] files;
        private @Nullable Map<String, Integer> places;

        Commit(List<TreeEntry> tree, @Nullable SourceFile[] files) {
            this.tree = Collections.unmodifiableList(tree);
            this.files = files;
        }

        /** Where in the tree each file stands, by its path. */
        synchronized Map<String, Integer> places() {
            Map<String, Integer> known = places;
            if (known == null) {
                known = HashMap.newHashMap(tree.size());
                for (int place = 0; place < tree.size(); place++) {
                    known.put(tree.get(place).path(), place);
                }
                places = known;
            }
            return known;
        }
    }
}
