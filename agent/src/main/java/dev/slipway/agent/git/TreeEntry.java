package dev.slipway.agent.git;

/**
 * One file of a commit.
 *
 * @param path relative to the repository's root, parts divided by {@code /}; bytes that are not UTF-8 appear as U+FFFD
 * @param id object id of the content
 * @param size bytes of the content; 0 for a submodule
 */
public record TreeEntry(String path, Kind kind, String id, long size) {
    /** What an entry is. */
    public enum Kind {
        FILE,
        EXECUTABLE,
        /** The content is the path it points to. */
        SYMLINK,
        /** A commit of another repository, which is not followed. */
        SUBMODULE;

        static Kind ofMode(String mode) {
            return switch (mode) {
                case "100755" -> EXECUTABLE;
                case "120000" -> SYMLINK;
                case "160000" -> SUBMODULE;
                default -> FILE;
            };
        }
    }

    /** Whether this is a file with content of its own, neither link nor submodule. */
    public boolean isRegular() {
        return kind == Kind.FILE || kind == Kind.EXECUTABLE;
    }

    /** The folder it lies in; {@code .} is the root. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : path.substring(0, slash);
    }

    /** The last part of the path. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
