package dev.slipway.agent.git;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Reads many blobs with one {@code git cat-file --batch}, in the order they are asked for. */
final class BlobReader {
    private BlobReader() {}

    static void read(GitCommand catFile, List<TreeEntry> entries, BiConsumer<TreeEntry, byte[]> sink) {
        if (entries.isEmpty()) {
            return;
        }
        catFile.input(entries.stream().map(TreeEntry::id).collect(Collectors.joining("\n", "", "\n")));
        long count = catFile.run(output -> {
            InputStream buffered = new BufferedInputStream(output, 64 * 1024);
            for (TreeEntry entry : entries) {
                sink.accept(entry, blob(buffered, entry));
            }
            return (long) entries.size();
        });
        assert count == entries.size();
    }

    /** A header {@code id SP type SP size LF}, the content, and a line feed. */
    private static byte[] blob(InputStream output, TreeEntry entry) throws IOException {
        String header = line(output);
        String size = header.substring(header.lastIndexOf(' ') + 1);
        if (!header.startsWith(entry.id() + " blob ") || !size.chars().allMatch(Character::isDigit)) {
            throw new GitException(
                    GitFailure.DAMAGED, "The content of " + entry.path() + " is missing from the mirror");
        }
        byte[] content = output.readNBytes(Integer.parseInt(size));
        if (content.length < Integer.parseInt(size) || output.read() < 0) {
            throw new EOFException("git stopped in the middle of " + entry.path());
        }
        return content;
    }

    private static String line(InputStream output) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = output.read(); next != '\n'; next = output.read()) {
            if (next < 0) {
                return line.toString();
            }
            line.append((char) next);
        }
        return new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
