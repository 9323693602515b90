package dev.slipway.agent.tech;

import dev.slipway.wire.work.GrainWork;
import java.nio.file.Path;

/** Runs the grains of one kind. Safe for use by several threads. */
public interface GrainRunner {
    /** The grain kind, as blueprints spell it. */
    String key();

    /** Whether the program that it takes is installed now. */
    default boolean isReady() {
        return true;
    }

    /**
     * The run of one grain, new or taken up again. Costs nothing and touches nothing.
     *
     * @param folder the run's own
     */
    GrainRun open(GrainWork work, Path folder);
}
