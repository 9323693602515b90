package dev.slipway.scanrun;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.repository.Repositories;
import dev.slipway.wire.asset.ScanRunBody;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The scans of a repository that went on for a while, and cancelling one. */
@RestController
@RequestMapping("/api/spaces/{space}/repositories/{repository}/scans")
class ScanRunController {
    private final Repositories repositories;
    private final ScanRuns runs;

    ScanRunController(Repositories repositories, ScanRuns runs) {
        this.repositories = repositories;
        this.runs = runs;
    }

    /** The newest first; one that was over within a second is none of them. */
    @GetMapping("/runs")
    @Allow(Permission.VIEW_REPOSITORIES)
    List<ScanRunBody> list(Space space, @PathVariable String repository) {
        return runs.list(repositories.find(space.id(), repository).id());
    }

    /** Stops a scan that goes on; one that has ended stays as it ended, which the answer says. */
    @PostMapping("/{id}/cancel")
    @Allow(Permission.MANAGE_REPOSITORIES)
    ScanRunBody cancel(Space space, Actor actor, @PathVariable String repository, @PathVariable String id) {
        var found = repositories.find(space.id(), repository);
        var cancelled = runs.cancel(actor, found, id);
        if (cancelled.now() && cancelled.run().step().equals("fetching")) {
            repositories.fetchCancelled(found.id());
        }
        return cancelled.run();
    }
}
