package dev.slipway.agent.scan;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.watch.Watch;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files of one commit, as one scanner sees them: the names of all, the content of those it asked for. */
public final class SourceFiles {
    private final Names names;
    private final Map<String, SourceFile> read;
    private final Set<String> asked;
    private final List<SourceFile> inOrder;

    /**
     * @param tree all files of the commit, in the order of their paths
     * @param read the wanted ones by path
     */
    public SourceFiles(List<TreeEntry> tree, Map<String, SourceFile> read) {
        this(new Names(tree), read, tree);
    }

    private SourceFiles(Names names, Map<String, SourceFile> read, List<TreeEntry> wanted) {
        this.names = names;
        this.read = read;
        this.inOrder = wanted.stream()
                .map(entry -> read.get(entry.path()))
                .filter(Objects::nonNull)
                .toList();
        this.asked = inOrder.size() == read.size()
                ? read.keySet()
                : inOrder.stream().map(SourceFile::path).collect(Collectors.toUnmodifiableSet());
    }

    /** The same commit as somebody sees it who asked for these files only. */
    SourceFiles only(List<TreeEntry> wanted) {
        return new SourceFiles(names, read, wanted);
    }

    /** Whether the commit has a file there, asked for or not. */
    public boolean has(String path) {
        return names.paths().contains(path);
    }

    /** All files of the commit, also those nobody asked for, in the order of their paths. */
    public List<TreeEntry> tree() {
        return names.tree;
    }

    /** The files that were asked for, in the order of their paths. Each step ends the scan when whoever watches wishes so. */
    public Iterable<SourceFile> read() {
        return () -> new Iterator<>() {
            private final Iterator<SourceFile> files = inOrder.iterator();

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
        return asked.contains(path) ? Optional.ofNullable(read.get(path)) : Optional.empty();
    }

    /** The names of all files, shared by all who look at the commit. */
    private static final class Names {
        private final List<TreeEntry> tree;
        private @Nullable Set<String> paths;

        Names(List<TreeEntry> tree) {
            this.tree = List.copyOf(tree);
        }

        synchronized Set<String> paths() {
            Set<String> known = paths;
            if (known == null) {
                known = tree.stream().map(TreeEntry::path).collect(Collectors.toSet());
                paths = known;
            }
            return known;
        }
    }
}
