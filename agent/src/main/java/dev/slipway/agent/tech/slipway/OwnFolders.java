package dev.slipway.agent.tech.slipway;

import dev.slipway.agent.git.TreeEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The folders of a repository that hold files of the platform's. Only instructions are looked for in the folders below, too. */
final class OwnFolders {
    private final Map<String, OwnFolder> folders = new HashMap<>();

    OwnFolders(List<TreeEntry> tree) {
        Map<String, Set<FolderType>> markers = new HashMap<>();
        for (TreeEntry entry : tree) {
            if (entry.kind() == TreeEntry.Kind.SUBMODULE || isVendored(entry.path())) {
                continue;
            }
            FolderType.ofMarker(entry.fileName())
                    .ifPresent(type -> markers.computeIfAbsent(entry.folder(), _ -> new TreeSet<>())
                            .add(type));
        }
        for (FolderType type : FolderType.values()) {
            FolderType.ofRootFolder(type.folder())
                    .ifPresent(_ -> folders.put(type.folder(), new OwnFolder(type.folder(), type, List.of())));
        }
        markers.forEach((path, types) ->
                folders.put(path, new OwnFolder(path, types.iterator().next(), List.copyOf(types))));
    }

    /** Whether some folder has a marker, which nobody but us looks for. */
    boolean anyMarked() {
        return folders.values().stream().anyMatch(OwnFolder::isMarked);
    }

    /** The folder that a file counts by. */
    Optional<OwnFolder> of(TreeEntry entry) {
        return isMarkdown(entry.fileName())
                ? instructions(entry.folder())
                : Optional.ofNullable(folders.get(entry.folder()));
    }

    private Optional<OwnFolder> instructions(String folder) {
        for (String path = folder; ; path = above(path)) {
            OwnFolder found = folders.get(path);
            if (found != null && found.holds("instructions")) {
                return Optional.of(found);
            }
            if (path.equals(".")) {
                return Optional.empty();
            }
        }
    }

    private static String above(String folder) {
        int slash = folder.lastIndexOf('/');
        return slash < 0 ? "." : folder.substring(0, slash);
    }

    static boolean isMarkdown(String fileName) {
        return fileName.endsWith(".md");
    }

    static boolean isVendored(String path) {
        String inside = "/" + path;
        return inside.contains("/node_modules/") || inside.contains("/.terraform/") || inside.contains("/.git/");
    }
}
