package dev.slipway.blueprint;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.language.ParsedBlueprint;
import dev.slipway.wire.blueprint.BlueprintBody;
import dev.slipway.wire.blueprint.EditRequest;
import dev.slipway.wire.blueprint.RegenerationBody;
import dev.slipway.wire.blueprint.VersionBody;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The versions of blueprints: reading those of any, and of blueprints that are stored here writing new ones and making them of their code anew. */
@RestController
@RequestMapping("/api/spaces/{space}/blueprints/{blueprint}")
class VersionController {
    private final Blueprints blueprints;
    private final Versions versions;
    private final Sources sources;

    VersionController(Blueprints blueprints, Versions versions, Sources sources) {
        this.blueprints = blueprints;
        this.versions = versions;
        this.sources = sources;
    }

    /** All versions, the newest first, without their texts. */
    @GetMapping("/versions")
    @Allow(Permission.MANAGE_BLUEPRINTS)
    List<VersionBody> list(
            Space space,
            @PathVariable String blueprint,
            @RequestParam(name = "repository_name", required = false) @Nullable String repository) {
        Blueprint found = blueprints.find(space.id(), blueprint, repository);
        return versions.list(found).stream()
                .map(version -> body(found, version, false))
                .toList();
    }

    /** One version with its text. */
    @GetMapping("/versions/{version}")
    @Allow(Permission.MANAGE_BLUEPRINTS)
    VersionBody version(
            Space space,
            @PathVariable String blueprint,
            @PathVariable int version,
            @RequestParam(name = "repository_name", required = false) @Nullable String repository) {
        Blueprint found = blueprints.find(space.id(), blueprint, repository);
        return body(found, versions.find(found, version), true);
    }

    /** Keeps a new version that a person wrote, or the first one of a new blueprint. */
    @PutMapping
    @Allow(Permission.MANAGE_BLUEPRINTS)
    BlueprintBody edit(Actor actor, Space space, @PathVariable String blueprint, @RequestBody EditRequest request) {
        return body(versions.edit(space.id(), actor, blueprint, request));
    }

    /** Makes an earlier version the newest once more. */
    @PostMapping("/versions/{version}/restore")
    @Allow(Permission.MANAGE_BLUEPRINTS)
    BlueprintBody restore(Actor actor, Space space, @PathVariable String blueprint, @PathVariable int version) {
        return body(versions.restore(space.id(), actor, blueprint, version));
    }

    /** What it would become if it were made of its code anew; changes nothing. */
    @GetMapping("/regeneration")
    @Allow(Permission.MANAGE_BLUEPRINTS)
    RegenerationBody regeneration(Space space, @PathVariable String blueprint) {
        var prospect = versions.prospect(space.id(), blueprint);
        Remade remade = prospect.remade();
        return new RegenerationBody(
                state(remade),
                prospect.blueprint().version(),
                prospect.made().assets().getFirst().commit(),
                remade.yaml(),
                prospect.made().yaml(),
                remade.conflicts(),
                remade.faults());
    }

    private BlueprintBody body(Blueprint blueprint) {
        return BlueprintBodies.of(blueprint, 0, sources.in(blueprint.space()).of(blueprint), true);
    }

    private static String state(Remade remade) {
        if (!remade.isFine()) {
            return "at_odds";
        }
        if (!remade.changed()) {
            return "same";
        }
        return remade.origin() == Version.Origin.MERGED ? "merged" : "new";
    }

    private static VersionBody body(Blueprint blueprint, Version version, boolean withText) {
        String yaml = version.content().yaml();
        return new VersionBody(
                version.number(),
                version.content().origin().name().toLowerCase(Locale.ROOT),
                version.modifiedBy(),
                version.modified(),
                version.content().commit(),
                version.number() == blueprint.version(),
                withText ? yaml : null,
                withText ? ParsedBlueprint.of(yaml, blueprint.name() + ".yaml").diagnostics() : List.of());
    }
}
