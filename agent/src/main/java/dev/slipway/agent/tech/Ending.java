package dev.slipway.agent.tech;

import dev.slipway.agent.backend.Step;
import dev.slipway.wire.work.WorkOutcome;
import java.util.List;

/** What a technology makes of a run whose steps have ended. */
public sealed interface Ending {
    /** That was all. */
    record Sealed(WorkOutcome outcome) implements Ending {}

    /**
     * More steps are needed.
     *
     * @param why for the log
     */
    record Again(String why, List<Step> steps) implements Ending {}
}
