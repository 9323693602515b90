package dev.slipway.agent.scan;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.watch.Watch;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files of one commit, as a scanner sees them. */
public final class SourceFiles {
    private final List<TreeEntry> tree;
    private final SortedMap<String, SourceFile> read;
    private @Nullable Set<String> paths;

    /**
     * @param tree all files of the commit
     * @param read the wanted ones by path
     */
    public SourceFiles(List<TreeEntry> tree, Map<String, SourceFile> read) {
        this.tree = List.copyOf(tree);
        this.read = new TreeMap<>(read);
    }

    /** Whether the commit has a file there, asked for or not. */
    public boolean has(String path) {
        Set<String> known = paths;
        if (known == null) {
            known = tree.stream().map(TreeEntry::path).collect(Collectors.toUnmodifiableSet());
            paths = known;
        }
        return known.contains(path);
    }

    /** All files of the commit, also those nobody asked for. */
    public List<TreeEntry> tree() {
        return tree;
    }

    /** The files that were asked for, in the order of their paths. Each step ends the scan when whoever watches wishes so. */
    public Iterable<SourceFile> read() {
        return () -> new Iterator<>() {
            private final Iterator<SourceFile> files = read.values().iterator();

            @Override
            public boolean hasNext() {
                return files.hasNext();
            }

            @Override
            public SourceFile next() {
                Watch.check();
                return files.next();
            }
        };
    }

    /** A file that was asked for. Ends the scan when whoever watches wishes so. */
    public Optional<SourceFile> file(String path) {
        Watch.check();
        return Optional.ofNullable(read.get(path));
    }
}
