package dev.slipway.agent.backend;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One run at its place. Everything that matters is kept there, so that another process can carry on with it. */
public interface BackendRun {
    /**
     * Makes a fresh place for the run.
     *
     * @throws RunRefused when the place cannot be used
     */
    void create(RunBirth birth) throws IOException, RunRefused;

    /** How the run came to be; empty when there is none. */
    Optional<RunBirth> birth() throws IOException;

    /** The folder that the steps work in; it belongs to the user that they run as once the run has been started. */
    Path work();

    /**
     * Starts a round of steps behind those of earlier rounds. Returns when they are on their way.
     *
     * @throws IOException when they cannot be started
     * @throws IllegalStateException while something of the run is going on
     */
    void start(List<Step> steps) throws IOException;

    /** How many rounds have been started. */
    int rounds();

    /** Writes a line of the agent's own into the journal. */
    void note(String text) throws IOException;

    /** The journal from its start. The caller closes it. */
    RunJournal journal() throws IOException;

    /** Where the run stands. Cheap: may be asked every few milliseconds. */
    RunStatus status() throws IOException;

    /**
     * Asks the run to end: interrupts the step that is going on and lets no other begin. Repeating it is harmless: a step hears
     * it once.
     *
     * @param reason kept with the run; the first one stays
     */
    void interrupt(EndReason reason) throws IOException;

    /** Why the run was asked to end; empty when it was not. */
    Optional<EndReason> interrupted();

    /** Kills what the step that is going on has started, but not its tool, so that this can tell and keep what it has. */
    void killBelow() throws IOException;

    /** Whether no process of the run is left, whatever it did to get away. */
    boolean isQuiet() throws IOException;

    /**
     * Kills everything that belongs to the run, also what left its process group, and waits until it is gone. Repeating it is
     * harmless.
     *
     * @return whether nothing is left
     */
    boolean kill(Duration patience) throws IOException;

    /** Kills what is left of the run and removes its place with all that is in it. */
    void remove() throws IOException;
}
