package dev.slipway.repository;

/** A later room that watches fetches, so that people see how far they are and can cancel them. */
public interface SyncWatch {
    /**
     * Does the work in this thread.
     *
     * @return false when somebody cancelled it; what it fetched until then may lie in the mirror
     */
    boolean during(Repository repository, Runnable fetch);
}
