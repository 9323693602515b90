package dev.slipway.instruction;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.Blueprints;
import dev.slipway.identity.Allow;
import dev.slipway.identity.People;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.wire.blueprint.InstructionsBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people read about an entry of the catalog before they launch it. */
@RestController
@RequestMapping("/api/spaces/{space}/catalog/{blueprint}")
class InstructionController {
    private final Blueprints blueprints;
    private final Instructions instructions;
    private final People people;

    InstructionController(Blueprints blueprints, Instructions instructions, People people) {
        this.blueprints = blueprints;
        this.instructions = instructions;
        this.people = people;
    }

    @GetMapping("/instructions")
    @Allow(Permission.VIEW_CATALOG)
    InstructionsBody read(
            Actor actor,
            Space space,
            @PathVariable String blueprint,
            @RequestParam(name = "repository_name", required = false) @Nullable String repository) {
        return instructions.of(seen(actor, space, blueprint, repository));
    }

    /** A picture of the instructions, by its path as they have it. */
    @GetMapping("/instructions/picture")
    @Allow(Permission.VIEW_CATALOG)
    ResponseEntity<byte[]> picture(
            Actor actor,
            Space space,
            @PathVariable String blueprint,
            @RequestParam(name = "repository_name", required = false) @Nullable String repository,
            @RequestParam(defaultValue = "") String path) {
        return instructions
                .picture(seen(actor, space, blueprint, repository), path)
                .answer();
    }

    /** The icon that the blueprint's repository holds. */
    @GetMapping("/icon")
    @Allow(Permission.VIEW_CATALOG)
    ResponseEntity<byte[]> icon(
            Actor actor,
            Space space,
            @PathVariable String blueprint,
            @RequestParam(name = "repository_name", required = false) @Nullable String repository) {
        return instructions.icon(seen(actor, space, blueprint, repository)).answer();
    }

    private Blueprint seen(Actor actor, Space space, String name, @Nullable String repository) {
        boolean unpublishedToo = people.may(actor, Permission.MANAGE_BLUEPRINTS, space.id());
        return blueprints.seen(space.id(), name, repository, unpublishedToo);
    }
}
