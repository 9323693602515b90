package dev.slipway.candidate;

import dev.slipway.host.Providers;
import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.wire.Done;
import dev.slipway.wire.repository.BulkBody;
import dev.slipway.wire.repository.BulkRequest;
import dev.slipway.wire.repository.GroupConnectionBody;
import dev.slipway.wire.repository.GroupConnectionRequest;
import dev.slipway.wire.repository.GroupPreviewBody;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Connecting many repositories, and whole groups. */
@RestController
@RequestMapping("/api/spaces/{space}")
class GroupConnectionsController {
    private final GroupConnections groups;
    private final ManyRepositories many;
    private final Providers providers;

    GroupConnectionsController(GroupConnections groups, ManyRepositories many, Providers providers) {
        this.groups = groups;
        this.many = many;
        this.providers = providers;
    }

    /** Connects many repositories and tells of each how it went. */
    @PostMapping("/repositories/bulk")
    @Allow(Permission.MANAGE_REPOSITORIES)
    BulkBody bulk(Space space, Actor actor, @RequestBody BulkRequest request) {
        return many.connect(space.id(), actor, request);
    }

    @GetMapping("/group-connections")
    @Allow(Permission.VIEW_REPOSITORIES)
    List<GroupConnectionBody> list(Space space) {
        return groups.list(space.id()).stream().map(each -> body(each, false)).toList();
    }

    @GetMapping("/group-connections/{id}")
    @Allow(Permission.VIEW_REPOSITORIES)
    GroupConnectionBody one(Space space, @PathVariable String id) {
        return body(groups.find(space.id(), id), true);
    }

    @PostMapping("/group-connections")
    @Allow(Permission.MANAGE_REPOSITORIES)
    GroupConnectionBody connect(Space space, Actor actor, @RequestBody GroupConnectionRequest request) {
        return body(groups.connect(space.id(), actor, request), true);
    }

    /** What connecting would do; nothing is connected. */
    @PostMapping("/group-connections/preview")
    @Allow(Permission.MANAGE_REPOSITORIES)
    GroupPreviewBody preview(Space space, Actor actor, @RequestBody GroupConnectionRequest request) {
        return groups.preview(space.id(), actor, request);
    }

    @PutMapping("/group-connections/{id}")
    @Allow(Permission.MANAGE_REPOSITORIES)
    GroupConnectionBody change(
            Space space, Actor actor, @PathVariable String id, @RequestBody GroupConnectionRequest request) {
        return body(groups.change(groups.find(space.id(), id), actor, request), true);
    }

    @DeleteMapping("/group-connections/{id}")
    @Allow(Permission.MANAGE_REPOSITORIES)
    Done delete(Space space, @PathVariable String id, @RequestParam(defaultValue = "false") boolean disconnect) {
        groups.delete(groups.find(space.id(), id), disconnect);
        return new Done();
    }

    /** Looks for new and gone projects now. */
    @PostMapping("/group-connections/{id}/sync")
    @Allow(Permission.MANAGE_REPOSITORIES)
    GroupConnectionBody synchronize(Space space, @PathVariable String id) {
        return body(groups.synchronize(groups.find(space.id(), id)), true);
    }

    /** Accepts that the held projects are gone, and disconnects them. */
    @PostMapping("/group-connections/{id}/confirm")
    @Allow(Permission.MANAGE_REPOSITORIES)
    GroupConnectionBody confirm(Space space, @PathVariable String id) {
        return body(groups.confirm(groups.find(space.id(), id)), true);
    }

    private GroupConnectionBody body(GroupConnection connection, boolean withProjects) {
        String provider = providers.byId(connection.provider()).name();
        return GroupBodies.connection(connection, provider, groups.projects(connection), withProjects);
    }
}
