package dev.slipway.agent.backend;

import java.util.List;

/** A place where runs are carried out. Safe for use by several threads. */
public interface ExecutionBackend {
    /** Ids of the runs that are here, going on or ended. */
    List<String> runs();

    /**
     * The run of this id, which need not exist yet. Costs nothing.
     *
     * @param id letters, digits and dashes
     */
    BackendRun run(String id);
}
