package dev.slipway.agent.tech.slipway;

import java.util.List;

/**
 * A folder that holds files of the platform's.
 *
 * @param path relative to the repository's root; {@code .} is the root
 * @param markers what its marker files say, more than one being a fault; empty for a folder that counts by its name
 */
record OwnFolder(String path, FolderType type, List<FolderType> markers) {
    boolean isMarked() {
        return !markers.isEmpty();
    }

    /** Path of a marker file. */
    String marker(FolderType marker) {
        String name = "." + marker.folder();
        return path.equals(".") ? name : path + "/" + name;
    }

    boolean holds(String kind) {
        return isMarked() ? markers.stream().anyMatch(each -> each.holds(kind)) : type.holds(kind);
    }

    /** By what the folder counts. */
    String described() {
        if (isMarked()) {
            String name = path.equals(".") ? "the root" : path + "/";
            return name + ", marked by ." + markers.getFirst().folder();
        }
        return path + "/";
    }

    /**
     * The name by which a file is referred to: its own where the folder stands at the root under its usual name, else all parts of
     * its path, joined by two underscores. No ending.
     */
    String referenceName(String file) {
        int dot = file.lastIndexOf('.');
        String bare = dot > file.lastIndexOf('/') + 1 ? file.substring(0, dot) : file;
        boolean usual = FolderType.ofRootFolder(path).isPresent();
        String told = usual ? bare.substring(path.length() + 1) : bare;
        return told.replace("/", "__");
    }
}
