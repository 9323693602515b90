package dev.slipway.identity;

import dev.slipway.kernel.Actor;
import dev.slipway.wire.Done;
import dev.slipway.wire.identity.SpaceUserBody;
import dev.slipway.wire.identity.SpaceUserRequest;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The people of a space. */
@RestController
@RequestMapping("/api/spaces/{space}/users")
class MembersController {
    private final Members members;

    MembersController(Members members) {
        this.members = members;
    }

    @GetMapping
    @Allow(Permission.VIEW_SPACE_USERS)
    List<SpaceUserBody> list(Space space) {
        return members.of(space.id()).stream().map(Bodies::member).toList();
    }

    @PostMapping
    @Allow(Permission.MANAGE_SPACE_USERS)
    Done put(Actor actor, Space space, @RequestBody SpaceUserRequest request) {
        String role = request.spaceRole();
        members.put(
                actor,
                space.id(),
                request.email(),
                role == null || role.isBlank() ? SpaceRole.MEMBER : SpaceRole.of(role));
        return new Done();
    }

    @DeleteMapping("/{email}")
    @Allow(Permission.MANAGE_SPACE_USERS)
    Done remove(Actor actor, Space space, @PathVariable String email) {
        members.remove(actor, space.id(), email);
        return new Done();
    }
}
