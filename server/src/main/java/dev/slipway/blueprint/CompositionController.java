package dev.slipway.blueprint;

import dev.slipway.composition.Composition;
import dev.slipway.generation.Draft;
import dev.slipway.generation.Generation;
import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.blueprint.BlueprintBody;
import dev.slipway.wire.blueprint.BlueprintTextBody;
import dev.slipway.wire.blueprint.BlueprintTextRequest;
import dev.slipway.wire.blueprint.CompositionBody;
import dev.slipway.wire.blueprint.CompositionRequest;
import dev.slipway.wire.blueprint.GenerateRequest;
import dev.slipway.wire.blueprint.GenerateRequest.Candidate;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One blueprint of several assets: what it would be, and making it. Also the text alone, of one asset too. */
@RestController
@RequestMapping("/api/spaces/{space}")
class CompositionController {
    private final Composition composition;
    private final Generation generation;
    private final Blueprints blueprints;

    CompositionController(Composition composition, Generation generation, Blueprints blueprints) {
        this.composition = composition;
        this.generation = generation;
        this.blueprints = blueprints;
    }

    /** Proposes, following what the request says already; stores nothing. */
    @PostMapping("/blueprints/composition")
    @Allow(Permission.MANAGE_BLUEPRINTS)
    CompositionBody propose(Space space, @RequestBody CompositionRequest request) {
        return composition.propose(space.id(), request);
    }

    /** Stores what the proposal for the same request shows, as a new blueprint. */
    @PostMapping("/blueprints/composition/new")
    @Allow(Permission.MANAGE_BLUEPRINTS)
    BlueprintBody make(Actor actor, Space space, @RequestBody CompositionRequest request) {
        var made = blueprints.store(space.id(), actor, List.of(composition.make(space.id(), request)));
        return BlueprintBodies.of(made.getFirst(), 0, Whence.NOWHERE, true);
    }

    /** The text of a blueprint that runs the assets; stores nothing. */
    @PostMapping("/iac-assets/generate-blueprint-yaml")
    @Allow(Permission.MANAGE_BLUEPRINTS)
    BlueprintTextBody text(Space space, @RequestBody BlueprintTextRequest request) {
        List<String> names = request.iacAssetNames() == null ? List.of() : request.iacAssetNames();
        if (names.size() > 1) {
            CompositionBody proposed = composition.propose(space.id(), new CompositionRequest(null, names, null));
            return new BlueprintTextBody(proposed.name(), proposed.yaml());
        }
        if (names.isEmpty() || names.getFirst() == null) {
            throw new Problem(ErrorCode.INVALID_REQUEST, "Name at least one asset.").inField("iac_asset_names");
        }
        var candidate = new Candidate(null, null, null, null, null, names.getFirst());
        Draft draft = generation
                .make(space.id(), new GenerateRequest(List.of(candidate), null))
                .getFirst();
        return new BlueprintTextBody(draft.name(), draft.yaml());
    }
}
