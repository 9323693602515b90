package dev.slipway.agent.backend;

/** Why a run is asked to end before its time. */
public enum EndReason {
    /** Somebody cancelled it. */
    CANCELLED,
    /** It took longer than it may. */
    TIME_LIMIT,
    /** The agent stops in an orderly way; the work is to be continued. */
    AGENT_STOPS,
    /** What watched over it was killed. */
    ABANDONED
}
