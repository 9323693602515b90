package dev.slipway.identity;

import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.Done;
import dev.slipway.wire.identity.SpaceBody;
import dev.slipway.wire.identity.SpaceRequest;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The spaces of the account. */
@RestController
@RequestMapping("/api/spaces")
class SpacesController {
    private final Spaces spaces;
    private final Members members;
    private final People people;

    SpacesController(Spaces spaces, Members members, People people) {
        this.spaces = spaces;
        this.members = members;
        this.people = people;
    }

    @GetMapping
    @Allow(Permission.SIGNED_IN)
    List<SpaceBody> list(Actor actor) {
        return spaces.visibleTo(actor).stream().map(this::body).toList();
    }

    @PostMapping
    @Allow(Permission.MANAGE_SPACES)
    SpaceBody create(@RequestBody SpaceRequest request) {
        return body(spaces.create(request.name(), request.color(), request.icon()));
    }

    @GetMapping("/{space}")
    @Allow(Permission.VIEW_SPACE)
    SpaceBody one(Space space) {
        return body(space);
    }

    /** A space's administrators choose how it looks; its name is the account administrators' to change. */
    @PutMapping("/{space}")
    @Allow(Permission.CUSTOMIZE_SPACE)
    Done change(Actor actor, Space space, @RequestBody SpaceRequest request) {
        boolean renamed = !request.name().isBlank() && !request.name().strip().equals(space.name());
        if (renamed && !people.may(actor, Permission.MANAGE_SPACES, space.id())) {
            throw new Problem(ErrorCode.FORBIDDEN, "Only an account administrator may rename a space");
        }
        spaces.change(space, request.name(), request.color(), request.icon());
        return new Done();
    }

    @DeleteMapping("/{space}")
    @Allow(Permission.MANAGE_SPACES)
    Done delete(Space space) {
        spaces.delete(space.id());
        return new Done();
    }

    private SpaceBody body(Space space) {
        int users = members.of(space.id()).size();
        return new SpaceBody(space.name(), space.color(), space.icon(), users, 0);
    }
}
