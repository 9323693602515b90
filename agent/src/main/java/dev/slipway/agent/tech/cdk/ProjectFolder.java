package dev.slipway.agent.tech.cdk;

import dev.slipway.agent.git.TreeEntry;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the names of files around an app tell. */
final class ProjectFolder {
    private static final Set<String> FILLED =
            Set.of("node_modules", "cdk.out", "site-packages", ".venv", ".terraform", "dist", ".git");

    private ProjectFolder() {}

    /** The names of the files in each folder that has a {@code cdk.json}. */
    record Names(Map<String, Set<String>> byFolder) {
        Set<String> in(String folder) {
            return byFolder.getOrDefault(folder, Set.of());
        }
    }

    static Names names(List<TreeEntry> tree) {
        Map<String, Set<String>> byFolder = new HashMap<>();
        for (TreeEntry entry : tree) {
            if (entry.fileName().equals(CdkScanner.FILE)) {
                byFolder.put(entry.folder(), new HashSet<>());
            }
        }
        for (TreeEntry entry : tree) {
            Set<String> names = byFolder.get(entry.folder());
            if (names != null) {
                names.add(entry.fileName());
            }
        }
        return new Names(byFolder);
    }

    /** Whether a tool put the file there. */
    static boolean isFilled(String path) {
        return Arrays.stream(path.split("/", -1)).anyMatch(FILLED::contains);
    }
}
