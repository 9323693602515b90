package dev.slipway.agent.scan;

import dev.slipway.agent.git.TreeEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of one commit, as a scanner sees them. */
public final class SourceFiles {
    private final List<TreeEntry> tree;
    private final SortedMap<String, SourceFile> read;

    /**
     * @param tree all files of the commit
     * @param read the wanted ones by path
     */
    public SourceFiles(List<TreeEntry> tree, Map<String, SourceFile> read) {
        this.tree = List.copyOf(tree);
        this.read = new TreeMap<>(read);
    }

    /** All files of the commit, also those nobody asked for. */
    public List<TreeEntry> tree() {
        return tree;
    }

    /** The files that were asked for, in the order of their paths. */
    public Iterable<SourceFile> read() {
        return read.values();
    }

    /** A file that was asked for. */
    public Optional<SourceFile> file(String path) {
        return Optional.ofNullable(read.get(path));
    }
}
