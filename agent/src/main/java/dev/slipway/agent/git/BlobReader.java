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
    /** An id of 64 characters, a type and a size. */
    private static final int LONGEST_HEADER = 128;

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
        String start = entry.id() + " blob ";
        int size = header.startsWith(start) ? size(header, start.length()) : -1;
        if (size < 0) {
            throw new GitException(
                    GitFailure.DAMAGED, "The content of " + entry.path() + " is missing from the mirror");
        }
        byte[] content = output.readNBytes(size);
        if (content.length < size || output.read() < 0) {
            throw new EOFException("git stopped in the middle of " + entry.path());
        }
        return content;
    }

    /** The number that begins there; -1 where there is none. */
    private static int size(String header, int from) {
        try {
            return Integer.parseInt(header, from, header.length(), 10);
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private static String line(InputStream output) throws IOException {
        byte[] line = new byte[LONGEST_HEADER];
        int length = 0;
        for (int next = output.read(); next != '\n' && next >= 0 && length < line.length; next = output.read()) {
            line[length++] = (byte) next;
        }
        return new String(line, 0, length, StandardCharsets.ISO_8859_1);
    }
}
