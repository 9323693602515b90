package dev.slipway.gitlab.git;

/**
 * An entry of a tree.
 *
 * @param type {@code tree}, {@code blob} or {@code commit} (a submodule)
 * @param path from the root of the repository
 */
public record TreeEntry(String id, String type, String path, String mode) {
    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static TreeEntry parse(String line) {
        int tab = line.indexOf('\t');
        String[] head = line.substring(0, tab).split(" ", 3);
        return new TreeEntry(head[2], head[1], line.substring(tab + 1), head[0]);
    }
}
