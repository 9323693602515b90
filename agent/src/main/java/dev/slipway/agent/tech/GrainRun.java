package dev.slipway.agent.tech;

import dev.slipway.agent.backend.RunRefused;
import dev.slipway.agent.backend.Step;
import java.io.IOException;
import java.util.List;

/**
 * One run of a grain. When a restarted agent takes a run up again, all its output is told again from the start, so what is told
 * must depend on nothing else. For one thread.
 */
public interface GrainRun {
    /**
     * Lays out what the steps need and says which they are.
     *
     * @throws RunRefused when the work cannot be done as asked
     */
    List<Step> prepare() throws IOException, RunRefused;

    /** Hears a line of output; gives the lines that people see of it, which may be none. */
    default List<String> output(String step, String line) {
        return List.of(line);
    }

    /** Hears that a step ended; gives what people should know about it beyond that. */
    default List<String> ended(String step, int exitCode) {
        return List.of();
    }

    /**
     * Says what came of it, once nothing of the run is going on any more. May be asked again after a restart.
     *
     * @throws IOException when that cannot be told now, for a server is away; to be asked again later
     */
    Ending end(RunEnd end) throws IOException;
}
