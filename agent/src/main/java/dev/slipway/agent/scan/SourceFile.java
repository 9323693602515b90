package dev.slipway.agent.scan;

import dev.slipway.agent.git.TreeEntry;
import org.jspecify.annotations.Nullable;

/** A file that a scanner asked for: its content, or why there is none. */
public final class SourceFile {
    private final TreeEntry entry;
    private final byte[] content;
    private final @Nullable String skipped;

    private SourceFile(TreeEntry entry, byte[] content, @Nullable String skipped) {
        this.entry = entry;
        this.content = content;
        this.skipped = skipped;
    }

    /** A file with its content. */
    public static SourceFile of(TreeEntry entry, byte[] content) {
        return new SourceFile(entry, content, null);
    }

    /**
     * A file that was left out.
     *
     * @param reason a sentence for a person
     */
    public static SourceFile skipped(TreeEntry entry, String reason) {
        return new SourceFile(entry, new byte[0], reason);
    }

    public TreeEntry entry() {
        return entry;
    }

    public String path() {
        return entry.path();
    }

    /** The bytes; not copied, so not to be changed. */
    public byte[] content() {
        return content;
    }

    /** Why there is no content; null when there is. */
    public @Nullable String skipped() {
        return skipped;
    }
}
