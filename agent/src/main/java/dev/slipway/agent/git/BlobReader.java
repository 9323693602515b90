package dev.slipway.agent.git;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Reads many blobs with one {@code git cat-file --batch}, in the order they are asked for. */
final class BlobReader {
    private final InputStream output;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int end;

    private BlobReader(InputStream output) {
        this.output = output;
    }

    static void read(GitCommand catFile, List<TreeEntry> entries, BiConsumer<TreeEntry, byte[]> sink) {
        if (entries.isEmpty()) {
            return;
        }
        catFile.input(entries.stream().map(TreeEntry::id).collect(Collectors.joining("\n", "", "\n")));
        long count = catFile.run(output -> {
            BlobReader reader = new BlobReader(output);
            for (TreeEntry entry : entries) {
                sink.accept(entry, reader.blob(entry));
            }
            return (long) entries.size();
        });
        assert count == entries.size();
    }

    /** A header {@code id SP type SP size LF}, the content, and a line feed. */
    private byte[] blob(TreeEntry entry) throws IOException {
        for (byte expected : (entry.id() + " blob ").getBytes(StandardCharsets.US_ASCII)) {
            if (next() != expected) {
                throw missing(entry);
            }
        }
        byte[] content = bytes(size(entry));
        if (next() != '\n') {
            throw new EOFException("git stopped in the middle of " + entry.path());
        }
        return content;
    }

    private int size(TreeEntry entry) throws IOException {
        int size = 0;
        for (int digit = next(); digit != '\n'; digit = next()) {
            if (digit < '0' || digit > '9') {
                throw missing(entry);
            }
            size = Math.addExact(Math.multiplyExact(size, 10), digit - '0');
        }
        return size;
    }

    private static GitException missing(TreeEntry entry) {
        return new GitException(GitFailure.DAMAGED, "The content of " + entry.path() + " is missing from the mirror");
    }

    /** The next byte; -1 at the end. */
    private int next() throws IOException {
        if (at == end) {
            end = Math.max(0, output.read(buffer));
            at = 0;
        }
        return at < end ? buffer[at++] : -1;
    }

    private byte[] bytes(int count) throws IOException {
        int here = Math.min(count, end - at);
        byte[] bytes = Arrays.copyOfRange(buffer, at, at + count);
        at += here;
        if (output.readNBytes(bytes, here, count - here) < count - here) {
            throw new EOFException("git stopped before it had told everything");
        }
        return bytes;
    }
}
