package dev.slipway.discovery;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.repository.Repository;
import dev.slipway.snapshot.Snapshots;
import dev.slipway.wire.asset.ScanBody;
import java.util.List;
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

    ScanController(Origins repositories, ScanStore scans, Assets assets, Snapshots snapshots) {
        this.repositories = repositories;
        this.scans = scans;
        this.assets = assets;
        this.snapshots = snapshots;
    }

    /** The last good scan, and the fault of a later one. */
    @GetMapping("/scan")
    @Allow(Permission.VIEW_REPOSITORIES)
    ScanBody last(Space space, @PathVariable String repository) {
        return body(repositories.find(space.id(), repository));
    }

    /** Fetches the repository and scans it; answers when that is done. */
    @PostMapping("/scan")
    @Allow(Permission.MANAGE_REPOSITORIES)
    ScanBody scan(Space space, @PathVariable String repository) {
        Repository found = repositories.find(space.id(), repository);
        assets.discover(found.id());
        return body(found);
    }

    private ScanBody body(Repository repository) {
        return scans.of(repository.id())
                .map(scan -> new ScanBody(
                        repository.name(),
                        scan.commit(),
                        scan.scannedAt(),
                        scan.tookMs(),
                        scan.assets(),
                        scan.files(),
                        scan.diagnostics(),
                        snapshots.held(repository.id()).orElse(null),
                        scan.fault(),
                        scan.faultAt()))
                .orElseGet(() -> new ScanBody(repository.name(), null, null, 0, 0, 0, List.of(), null, null, null));
    }
}
