package dev.slipway.agent.backend;

/** Where a run stands. */
public sealed interface RunStatus {
    /** Nothing was started. */
    record Waiting() implements RunStatus {}

    /** Its steps are going on. */
    record Running() implements RunStatus {}

    /**
     * All its steps ended; nothing of it runs.
     *
     * @param exitCode of the step that decided; 128 and the signal's number when it was killed
     */
    record Ended(int exitCode) implements RunStatus {
        /** Whether the last step was killed by a signal. */
        public boolean killed() {
            return exitCode > 128;
        }
    }

    /** What watched over its steps is gone, and the steps perhaps not. */
    record Abandoned() implements RunStatus {}
}
