package dev.slipway.agent.scan;

import dev.slipway.agent.git.TreeEntry;
import java.nio.charset.StandardCharsets;
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

    /** Another file with the same content. */
    SourceFile at(TreeEntry other) {
        return new SourceFile(other, content, skipped);
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

    /**
     * The content as text: UTF-16 where it begins with its mark, else UTF-8, without the mark and with one character for each end of
     * line. Bytes that are none become U+FFFD.
     */
    public String text() {
        int first = content.length < 2 ? 0 : ((content[0] & 0xFF) << 8) | (content[1] & 0xFF);
        var charset = switch (first) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
        String text = new String(content, charset);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
    }

    /** Why there is no content; null when there is. */
    public @Nullable String skipped() {
        return skipped;
    }
}
