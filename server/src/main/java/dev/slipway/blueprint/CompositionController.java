package dev.slipway.blueprint;

import dev.slipway.composition.Composition;
import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.wire.blueprint.BlueprintBody;
import dev.slipway.wire.blueprint.CompositionBody;
import dev.slipway.wire.blueprint.CompositionRequest;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One blueprint of several assets: what it would be, and making it. */
@RestController
@RequestMapping("/api/spaces/{space}/blueprints/composition")
class CompositionController {
    private final Composition composition;
    private final Blueprints blueprints;

    CompositionController(Composition composition, Blueprints blueprints) {
        this.composition = composition;
        this.blueprints = blueprints;
    }

    /** Proposes, following what the request says already; stores nothing. */
    @PostMapping
    @Allow(Permission.MANAGE_BLUEPRINTS)
    CompositionBody propose(Space space, @RequestBody CompositionRequest request) {
        return composition.propose(space.id(), request);
    }

    /** Stores what the proposal for the same request shows, as a new blueprint. */
    @PostMapping("/new")
    @Allow(Permission.MANAGE_BLUEPRINTS)
    BlueprintBody make(Actor actor, Space space, @RequestBody CompositionRequest request) {
        var made = blueprints.store(space.id(), actor, List.of(composition.make(space.id(), request)));
        return BlueprintBodies.of(made.getFirst(), 0, Whence.NOWHERE, true);
    }
}
