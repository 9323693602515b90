package dev.slipway.agent.scan;

import dev.slipway.agent.git.Mirror;
import dev.slipway.agent.git.TreeEntry;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the symbolic links of a commit lead, inside it. */
final class Links {
    private static final int MOST_HOPS = 8;
    private static final int LONGEST = 4096;

    private final Map<String, TreeEntry> byPath;
    private final Map<String, String> texts;

    private Links(Map<String, TreeEntry> byPath, Map<String, String> texts) {
        this.byPath = byPath;
        this.texts = texts;
    }

    /** Those of the whole tree where one of the wanted files is a link, which may lead over others; none otherwise. */
    static Links of(Mirror mirror, List<TreeEntry> tree, BitSet wanted, ScanLimits limits) {
        if (wanted.stream().mapToObj(tree::get).noneMatch(Links::isLink)) {
            return new Links(Map.of(), Map.of());
        }
        Map<String, String> texts = new HashMap<>();
        mirror.blobs(
                tree.stream().filter(Links::isLink).limit(limits.files()).toList(),
                LONGEST,
                (entry, bytes) -> texts.put(entry.path(), new String(bytes, StandardCharsets.UTF_8)));
        return new Links(
                tree.stream().collect(Collectors.toMap(TreeEntry::path, Function.identity(), (a, _) -> a)), texts);
    }

    private static boolean isLink(TreeEntry entry) {
        return entry.kind() == TreeEntry.Kind.SYMLINK;
    }

    /** The file itself, or the one it leads to; null where it leads to none. */
    @Nullable
    TreeEntry target(TreeEntry entry) {
        TreeEntry at = entry;
        for (int hop = 0; hop < MOST_HOPS && at != null; hop++) {
            if (at.isRegular()) {
                return at;
            }
            String path = RepositoryPaths.resolve(at.folder(), texts.getOrDefault(at.path(), "/"));
            at = path == null ? null : byPath.get(path);
        }
        return null;
    }
}
