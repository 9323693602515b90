package dev.slipway.scanrun;

import dev.slipway.repository.Repository;
import dev.slipway.repository.SyncWatch;
import org.springframework.stereotype.Component;

/** Shows the fetch before a scan as what it is to people: the scan's first step. */
@Component
final class WatchedFetches implements SyncWatch {
    private final ScanRuns runs;

    WatchedFetches(ScanRuns runs) {
        this.runs = runs;
    }

    @Override
    public boolean during(Repository repository, Runnable fetch) {
        return runs.fetch(repository, fetch);
    }
}
