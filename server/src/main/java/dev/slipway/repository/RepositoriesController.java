package dev.slipway.repository;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.wire.repository.ChangeRequest;
import dev.slipway.wire.repository.ConnectRequest;
import dev.slipway.wire.repository.RepositoryBody;
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

/** The connected repositories of a space. */
@RestController
@RequestMapping("/api/spaces/{space}/repositories")
class RepositoriesController {
    private final Repositories repositories;
    private final RepositoryBodies bodies;

    RepositoriesController(Repositories repositories, RepositoryBodies bodies) {
        this.repositories = repositories;
        this.bodies = bodies;
    }

    @GetMapping
    @Allow(Permission.VIEW_REPOSITORIES)
    List<RepositoryBody> list(Space space) {
        return repositories.connections(space.id()).stream()
                .map(connection -> bodies.of(space, connection))
                .toList();
    }

    @GetMapping("/repository")
    @Allow(Permission.VIEW_REPOSITORIES)
    RepositoryBody one(Space space, @RequestParam("repository_name") String name) {
        return bodies.of(space, repositories.connection(space.id(), name));
    }

    @PostMapping
    @Allow(Permission.MANAGE_REPOSITORIES)
    RepositoryBody connect(Space space, Actor actor, @RequestBody ConnectRequest request) {
        return bodies.of(space, repositories.connect(space.id(), actor, ConnectWish.of(request, null)));
    }

    /** The same with the kind of host in the path, in any case. */
    @PostMapping("/{type}")
    @Allow(Permission.MANAGE_REPOSITORIES)
    RepositoryBody connect(Space space, Actor actor, @PathVariable String type, @RequestBody ConnectRequest request) {
        return bodies.of(space, repositories.connect(space.id(), actor, ConnectWish.of(request, type)));
    }

    @PutMapping("/{name}")
    @Allow(Permission.MANAGE_REPOSITORIES)
    RepositoryBody change(Space space, Actor actor, @PathVariable String name, @RequestBody ChangeRequest request) {
        return bodies.of(space, repositories.change(space.id(), actor, name, request));
    }

    @DeleteMapping
    @Allow(Permission.MANAGE_REPOSITORIES)
    void disconnect(Space space, @RequestParam("repository_name") String name) {
        repositories.disconnect(space.id(), name);
    }

    @PostMapping("/{name}/update")
    @Allow(Permission.MANAGE_REPOSITORIES)
    RepositoryBody synchronize(Space space, @PathVariable String name) {
        return bodies.of(space, repositories.synchronize(space.id(), name));
    }
}
