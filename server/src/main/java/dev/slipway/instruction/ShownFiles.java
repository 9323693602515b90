package dev.slipway.instruction;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.repository.Checkout;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Files of connected repositories that people may see, read from the mirror at one commit. */
final class ShownFiles {
    /** The folder at the root whose files are shown. */
    static final String INSTRUCTIONS = "instructions";

    /** A file that marks another folder as one whose files are shown. */
    static final String MARK = ".instructions";

    private ShownFiles() {}

    /** The innermost folder around a file whose files are shown; null where there is none. */
    static @Nullable String shownFolder(Checkout checkout, String path) {
        List<String> folders = ShownPath.folders(path);
        if (folders.isEmpty()) {
            return null;
        }
        if (folders.getLast().equals(INSTRUCTIONS)) {
            return INSTRUCTIONS;
        }
        var marks = folders.stream().map(folder -> folder + "/" + MARK).toList();
        var there = entries(checkout, marks).stream().map(TreeEntry::folder).toList();
        return folders.stream().filter(there::contains).findFirst().orElse(null);
    }

    /**
     * The content of a plain file; links are not followed.
     *
     * @throws Problem {@code PATH_NOT_FOUND}, {@code TOO_LARGE}
     */
    static byte[] read(Checkout checkout, String path, int largest) {
        var entry = entries(checkout, List.of(path)).stream()
                .filter(each -> each.path().equals(path) && each.isRegular())
                .findFirst()
                .orElseThrow(() -> ShownPath.missing(path));
        if (entry.size() > largest) {
            throw new Problem(
                    ErrorCode.TOO_LARGE,
                    "The file " + path + " has " + entry.size() + " bytes; at most " + largest + " can be shown.");
        }
        var content = new AtomicReference<byte[]>();
        checkout.mirror().blobs(List.of(entry), largest, (_, bytes) -> content.set(bytes));
        byte[] read = content.get();
        if (read == null) {
            throw ShownPath.missing(path);
        }
        return read;
    }

    private static List<TreeEntry> entries(Checkout checkout, List<String> paths) {
        return checkout.mirror().files(checkout.commit(), paths);
    }
}
