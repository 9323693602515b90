package dev.slipway.agent.watch;

import org.jspecify.annotations.Nullable;

/**
 * How far work is.
 *
 * @param done how much of the step is done, or which of its parts is being worked at, counted from 1
 * @param total how much there is; 0 where that is not known
 * @param with what it is done with, such as the name of a scanner
 */
public record Stage(
        Step step, int done, int total, @Nullable String with) {
    /** What is done to a repository to know what lies in it, in this order. */
    public enum Step {
        /** Its commits are brought here; counts objects. */
        FETCHING,
        /** The names of all its files are asked for. */
        LISTING,
        /** The files that scanners want are read; counts files. */
        READING,
        /** The scanners look through them; counts scanners. */
        SCANNING,
        /** What was found is laid beside what was known. */
        COMPARING
    }
}
