package dev.slipway.parameter;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.wire.Done;
import dev.slipway.wire.parameter.ParameterBody;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The parameters of one space. */
@RestController
@RequestMapping("/api/spaces/{space}/settings/parameters")
class SpaceParameterController {
    private final Parameters parameters;

    SpaceParameterController(Parameters parameters) {
        this.parameters = parameters;
    }

    @GetMapping
    @Allow(Permission.VIEW_SPACE_PARAMETERS)
    List<ParameterBody> list(Space space) {
        return parameters.list(space.id());
    }

    @GetMapping("/{name}")
    @Allow(Permission.VIEW_SPACE_PARAMETERS)
    ParameterBody single(Space space, @PathVariable String name) {
        return parameters.single(space.id(), name);
    }

    @PostMapping
    @Allow(Permission.MANAGE_SPACE_PARAMETERS)
    ParameterBody add(Space space, @RequestBody ParameterBody body) {
        return parameters.add(space.id(), body);
    }

    @PutMapping("/{name}")
    @Allow(Permission.MANAGE_SPACE_PARAMETERS)
    ParameterBody change(Space space, @PathVariable String name, @RequestBody ParameterBody body) {
        return parameters.change(space.id(), name, body);
    }

    @DeleteMapping("/{name}")
    @Allow(Permission.MANAGE_SPACE_PARAMETERS)
    Done remove(Space space, @PathVariable String name) {
        parameters.remove(space.id(), name);
        return new Done();
    }
}
