package dev.slipway.discovery;

import dev.slipway.identity.SpaceDeleting;
import dev.slipway.kernel.Problem;
import dev.slipway.repository.RepositoryDisconnected;
import dev.slipway.repository.RepositorySynced;
import dev.slipway.scanrun.ScanRuns;
import dev.slipway.snapshot.SnapshotConfirmed;
import dev.slipway.snapshot.Snapshots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happens to repositories, and lets the assets follow. */
@Component
class RepositoryNews {
    private static final Logger LOG = LoggerFactory.getLogger(RepositoryNews.class);

    private final Origins repositories;
    private final Scanning scanning;
    private final AssetStore assets;
    private final ScanStore scans;
    private final Snapshots snapshots;
    private final ScanRuns runs;

    RepositoryNews(
            Origins repositories,
            Scanning scanning,
            AssetStore assets,
            ScanStore scans,
            Snapshots snapshots,
            ScanRuns runs) {
        this.repositories = repositories;
        this.scanning = scanning;
        this.assets = assets;
        this.scans = scans;
        this.snapshots = snapshots;
        this.runs = runs;
    }

    /** A failing scan is the scan's affair, not the synchronisation's: its fault is kept and shown with the assets. */
    @EventListener
    void synced(RepositorySynced news) {
        try {
            scanning.scan(repositories.find(news.repository()), news.commit());
        } catch (Problem e) {
            LOG.warn("Repository {} was not scanned: {}", news.repository(), e.getMessage());
        }
    }

    /** What was held back is meant, so it is read again and kept this time. */
    @EventListener
    void confirmed(SnapshotConfirmed news) {
        scanning.scan(repositories.find(news.repository()), news.commit());
    }

    @EventListener
    void disconnected(RepositoryDisconnected news) {
        runs.forget(news.repository());
        snapshots.forget(news.repository());
        assets.deleteAll(news.repository());
        scans.deleteAll(news.repository());
    }

    @EventListener
    void spaceDeleting(SpaceDeleting news) {
        runs.forget(news.space());
        snapshots.forget(news.space());
        assets.deleteAll(news.space());
        scans.deleteAll(news.space());
    }
}
