package dev.slipway.snapshot;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.repository.Repositories;
import dev.slipway.wire.asset.ChangesBody;
import dev.slipway.wire.asset.SnapshotBody;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The scans of a repository as they were, what changed between them, and the word that a change is meant. */
@RestController
@RequestMapping("/api/spaces/{space}/repositories/{repository}/scans")
class SnapshotController {
    private final Repositories repositories;
    private final Snapshots snapshots;

    SnapshotController(Repositories repositories, Snapshots snapshots) {
        this.repositories = repositories;
        this.snapshots = snapshots;
    }

    /** The newest first; no more than are kept. */
    @GetMapping
    @Allow(Permission.VIEW_REPOSITORIES)
    List<SnapshotBody> list(Space space, @PathVariable String repository) {
        var found = repositories.find(space.id(), repository);
        return snapshots.list(found.id()).stream()
                .map(each -> SnapshotBodies.of(found, each))
                .toList();
    }

    /** @param since the earlier one; left out: the one before */
    @GetMapping("/{id}/changes")
    @Allow(Permission.VIEW_REPOSITORIES)
    ChangesBody changes(
            Space space,
            @PathVariable String repository,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String since) {
        var found = repositories.find(space.id(), repository);
        var after = snapshots.find(found, id);
        var before = since == null ? snapshots.before(after) : Optional.of(snapshots.find(found, since));
        var changes = since == null ? snapshots.changes(after) : snapshots.compare(before.orElseThrow(), after);
        return new ChangesBody(
                SnapshotBodies.of(found, after),
                before.map(each -> SnapshotBodies.of(found, each)).orElse(null),
                changes.stream().map(SnapshotBodies::of).toList());
    }

    /** The changes of a scan that is held are meant; the assets become what it found. */
    @PostMapping("/{id}/confirm")
    @Allow(Permission.MANAGE_REPOSITORIES)
    SnapshotBody confirm(Space space, Actor actor, @PathVariable String repository, @PathVariable String id) {
        var found = repositories.find(space.id(), repository);
        return SnapshotBodies.of(found, snapshots.confirm(actor, found, id));
    }
}
