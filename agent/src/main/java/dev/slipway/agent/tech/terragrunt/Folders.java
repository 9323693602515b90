package dev.slipway.agent.tech.terragrunt;

import dev.slipway.agent.git.TreeEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lies where in the repository.
 *
 * @param paths all files and folders
 * @param modules the folders with Terraform or OpenTofu configuration
 */
record Folders(Set<String> paths, Set<String> modules) {
    static Folders of(List<TreeEntry> tree) {
        Set<String> paths = new HashSet<>();
        Set<String> modules = new HashSet<>();
        for (TreeEntry entry : tree) {
            paths.add(entry.path());
            String folder = entry.folder();
            if (FileNames.isTerraform(entry.fileName())) {
                modules.add(folder);
            }
            while (!folder.equals(".") && paths.add(folder)) {
                folder = parent(folder);
            }
        }
        return new Folders(paths, modules);
    }

    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : path.substring(0, slash);
    }

    /** The nearest file or folder of a name above a folder; null where there is none. */
    @Nullable
    String above(String folder, String name) {
        for (String at = folder; !at.equals("."); ) {
            at = parent(at);
            String path = at.equals(".") ? name : at + "/" + name;
            if (paths.contains(path)) {
                return path;
            }
        }
        return null;
    }
}
