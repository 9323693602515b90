package dev.slipway.agent.backend.process;

import dev.slipway.agent.backend.JournalEntry;
import dev.slipway.agent.backend.RunJournal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the log file of a run. The supervisor's own lines begin with a record separator and a number that steps do not know; they
 * may stand behind the last, unfinished line of a step.
 */
final class LogJournal implements RunJournal {
    /** What a line has beyond this many bytes is dropped. */
    private static final int LONGEST = 1024 * 1024;

    private final RunFolder folder;
    private final String sign;
    private final SeekableByteChannel log;
    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private String step = "prepare";

    LogJournal(RunFolder folder, String nonce) throws IOException {
        this.folder = folder;
        this.sign = "\036" + nonce + " ";
        this.log = Files.newByteChannel(folder.log());
    }

    @Override
    public List<JournalEntry> read() throws IOException {
        var entries = new ArrayList<JournalEntry>();
        while (log.read(buffer.clear()) > 0) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                take(buffer.get(), entries);
            }
        }
        return entries;
    }

    @Override
    public List<JournalEntry> drain() throws IOException {
        var entries = new ArrayList<>(read());
        if (line.size() > 0) {
            take((byte) '\n', entries);
        }
        return entries;
    }

    private void take(byte next, List<JournalEntry> entries) throws IOException {
        boolean full = line.size() >= LONGEST;
        if (next == '\n' || (full && next == '\036')) {
            String text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            split(text, entries);
        }
        if (next != '\n' && !(full && line.size() > 0)) {
            line.write(next);
        }
    }

    private void split(String text, List<JournalEntry> entries) throws IOException {
        int at = text.indexOf(sign);
        if (at != 0) {
            String own = at < 0 ? text : text.substring(0, at);
            entries.add(new JournalEntry.Line(step, own.endsWith("\r") ? own.substring(0, own.length() - 1) : own));
        }
        if (at >= 0) {
            entries.add(supervisor(text.substring(at + sign.length())));
        }
    }

    private JournalEntry supervisor(String text) throws IOException {
        String[] words = text.split(" ", -1);
        if ("start".equals(words[0])) {
            step = StepNames.read(folder).name(Integer.parseInt(words[1]));
        }
        return switch (words[0]) {
            case "start" -> new JournalEntry.Started(step);
            case "end" -> new JournalEntry.Finished(step, Integer.parseInt(words[2]), Long.parseLong(words[3]));
            default -> new JournalEntry.Note(step, text.substring(text.indexOf(' ') + 1));
        };
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
