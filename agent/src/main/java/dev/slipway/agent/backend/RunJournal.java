package dev.slipway.agent.backend;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** What a run has told so far, in order. Reading it anew gives the same entries in the same order. */
public interface RunJournal extends Closeable {
    /** The entries that came since the last call; does not wait. */
    List<JournalEntry> read() throws IOException;

    /** The same, with a last line that has no end. To be called once the run is over. */
    List<JournalEntry> drain() throws IOException;
}
