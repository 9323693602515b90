package dev.slipway.blueprint;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.wire.Done;
import dev.slipway.wire.blueprint.GenerateRequest;
import dev.slipway.wire.blueprint.GeneratedBody;
import dev.slipway.wire.blueprint.PolicyRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Making and changing blueprints; the catalog's controller shows them. */
@RestController
@RequestMapping("/api/spaces/{space}")
class BlueprintController {
    private final Blueprints blueprints;
    private final Sources sources;

    BlueprintController(Blueprints blueprints, Sources sources) {
        this.blueprints = blueprints;
        this.sources = sources;
    }

    /** Makes blueprints of discovered assets, all or none. */
    @PostMapping({"/blueprints", "/blueprints/"})
    @Allow(Permission.MANAGE_BLUEPRINTS)
    GeneratedBody generate(Actor actor, Space space, @RequestBody GenerateRequest request) {
        var made = blueprints.generate(space.id(), actor, request);
        var found = sources.in(space.id());
        return new GeneratedBody(made.stream()
                .map(blueprint -> BlueprintBodies.of(blueprint, 0, found.of(blueprint), true))
                .toList());
    }

    /** Forgets a stored blueprint; what was launched from it lives on. */
    @DeleteMapping("/blueprints/{blueprint}")
    @Allow(Permission.MANAGE_BLUEPRINTS)
    Done delete(Space space, @PathVariable String blueprint) {
        blueprints.delete(space.id(), blueprint);
        return new Done();
    }

    /** Sets the bounds for launches and extensions. */
    @PutMapping("/repositories/{repository}/blueprints/{blueprint}/policies")
    @Allow(Permission.MANAGE_BLUEPRINTS)
    Done policies(
            Space space,
            @PathVariable String repository,
            @PathVariable String blueprint,
            @RequestBody PolicyRequest request) {
        blueprints.keep(space.id(), blueprint, repository, Policies.of(request));
        return new Done();
    }
}
