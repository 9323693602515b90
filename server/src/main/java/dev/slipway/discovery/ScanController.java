package dev.slipway.discovery;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.repository.Repository;
import dev.slipway.scanrun.ScanRuns;
import dev.slipway.snapshot.Snapshots;
import dev.slipway.wire.asset.ScanBody;
import dev.slipway.wire.asset.ScanRunBody;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the scan of a repository went, and asking for a new one. */
@RestController
@RequestMapping("/api/spaces/{space}/repositories/{repository}")
class ScanController {
    private final Origins repositories;
    private final ScanStore scans;
    private final Assets assets;
    private final Snapshots snapshots;
    private final ScanRuns runs;

    ScanController(Origins repositories, ScanStore scans, Assets assets, Snapshots snapshots, ScanRuns runs) {
        this.repositories = repositories;
        this.scans = scans;
        this.assets = assets;
        this.snapshots = snapshots;
        this.runs = runs;
    }

    /** The last good scan, and the fault of a later one. */
    @GetMapping("/scan")
    @Allow(Permission.VIEW_REPOSITORIES)
    ScanBody last(Space space, @PathVariable String repository) {
        return body(repositories.find(space.id(), repository));
    }

    /** Fetches the repository and scans it; answers when that is done, or cancelled. */
    @PostMapping("/scan")
    @Allow(Permission.MANAGE_REPOSITORIES)
    ScanBody scan(Space space, @PathVariable String repository) {
        Repository found = repositories.find(space.id(), repository);
        assets.discover(found.id());
        return body(found);
    }

    private ScanBody body(Repository repository) {
        ScanRunBody run = runs.current(repository.id()).orElse(null);
        return scans.of(repository.id())
                .map(scan -> body(repository, scan, run))
                .orElseGet(
                        () -> new ScanBody(repository.name(), null, null, 0, 0, 0, List.of(), null, null, null, run));
    }

    private ScanBody body(Repository repository, ScanRecord scan, @Nullable ScanRunBody run) {
        return new ScanBody(
                repository.name(),
                scan.commit(),
                scan.scannedAt(),
                scan.tookMs(),
                scan.assets(),
                scan.files(),
                scan.diagnostics(),
                snapshots.held(repository.id()).orElse(null),
                scan.fault(),
                scan.faultAt(),
                run);
    }
}
