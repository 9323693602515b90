package dev.slipway.agent.backend;

/** One thing that a run told. */
public sealed interface JournalEntry {
    /** Name of the step that it belongs to. */
    String step();

    /** A line of output without its break; of overlong lines the end is missing. */
    record Line(String step, String text) implements JournalEntry {}

    /** A line of the agent's own. */
    record Note(String step, String text) implements JournalEntry {}

    /** A step began. */
    record Started(String step) implements JournalEntry {}

    /** A step ended. */
    record Finished(String step, int exitCode, long tookMillis) implements JournalEntry {}
}
