package dev.slipway.instruction;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paths in repositories as authors write them, made plain: no way out of the repository, nothing Git could take for more than a path. */
final class ShownPath {
    private static final int LONGEST = 500;

    private ShownPath() {}

    /**
     * @param folder where a relative path begins; {@code .} is the root
     * @throws Problem {@code PATH_NOT_FOUND}
     */
    static String of(String folder, @Nullable String written) {
        String path = written == null ? "" : written.strip().replaceFirst("[?#].*", "");
        if (path.isEmpty()
                || path.length() > LONGEST
                || path.chars().anyMatch(each -> each < ' ' || each == '\\' || each == ':')) {
            throw missing(path);
        }
        var parts = new ArrayDeque<String>(
                path.startsWith("/") || folder.equals(".") ? List.of() : List.of(folder.split("/", -1)));
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    throw missing(path);
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    /** The folders that hold a file, from the innermost to the outermost below the root. */
    static List<String> folders(String path) {
        var folders = new ArrayList<String>();
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            folders.add(path.substring(0, slash));
        }
        return folders;
    }

    static Problem missing(String path) {
        return new Problem(ErrorCode.PATH_NOT_FOUND, "There is no file '" + path + "' that may be shown.");
    }
}
