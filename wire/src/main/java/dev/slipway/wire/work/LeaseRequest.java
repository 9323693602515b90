package dev.slipway.wire.work;

import java.util.List;

/**
 * An agent asks for work.
 *
 * @param instance identity of this agent's working folder, made once and kept on its disk: only the same instance resumes a run
 * @param holding ids of orders whose runs are on this instance's disk and which this process has no lease for (it was started
 *     anew, or its lease was lost), so that they come back to it first, at once, with a new fence and the same attempt; they do not
 *     count against the capacity. Never an order that it has on lease: its fence would be raised
 * @param capacity how many more orders it can take
 * @param waitMs how long to wait for work, at most 20000
 * @param technologies keys of the grain kinds it can run, and {@link ProbeWork#TECHNOLOGY}; probes come beyond the capacity
 * @param missing those of them whose program is not installed where the agent runs: it takes orders for them, and refuses with how to
 *     get it
 */
public record LeaseRequest(
        String instance,
        List<String> holding,
        int capacity,
        long waitMs,
        List<String> technologies,
        List<String> missing,
        String version) {
    public LeaseRequest {
        missing = missing == null ? List.of() : missing;
    }
}
