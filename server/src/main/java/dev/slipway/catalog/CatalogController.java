package dev.slipway.catalog;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.BlueprintBodies;
import dev.slipway.blueprint.Blueprints;
import dev.slipway.blueprint.LaunchForm;
import dev.slipway.blueprint.Sources;
import dev.slipway.environment.Environments;
import dev.slipway.environment.LaunchedBlueprint;
import dev.slipway.identity.Allow;
import dev.slipway.identity.People;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.shelf.Shelf;
import dev.slipway.wire.Done;
import dev.slipway.wire.blueprint.BlueprintBody;
import dev.slipway.wire.blueprint.CardBody;
import dev.slipway.wire.blueprint.CatalogItemBody;
import dev.slipway.wire.blueprint.CatalogItemBody.VariantBody;
import dev.slipway.wire.blueprint.PublishRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Blueprints as people find them: all of a space for those who work on them, the published ones for everybody. */
@RestController
@RequestMapping("/api/spaces/{space}")
class CatalogController {
    private final Blueprints blueprints;
    private final Sources sources;
    private final Environments environments;
    private final Shelf shelf;
    private final People people;
    private final Cards cards;

    CatalogController(
            Blueprints blueprints,
            Sources sources,
            Environments environments,
            Shelf shelf,
            People people,
            Cards cards) {
        this.blueprints = blueprints;
        this.sources = sources;
        this.environments = environments;
        this.shelf = shelf;
        this.people = people;
        this.cards = cards;
    }

    /**
     * All blueprints of the space, a bare array; for those who may not change blueprints, the published ones.
     *
     * @param sort {@code workflow}: only files that are workflows
     */
    @GetMapping({"/blueprints", "/blueprints/"})
    @Allow(Permission.VIEW_CATALOG)
    List<BlueprintBody> all(
            Actor actor, Space space, @RequestParam(name = "sub_type", required = false) @Nullable String sort) {
        boolean everything = seesUnpublished(actor, space);
        var all = everything ? blueprints.list(space.id()) : blueprints.offered(space.id());
        return bodies(
                space,
                all.stream()
                        .filter(blueprint -> everything || blueprint.published())
                        .filter(blueprint -> sort == null
                                || sort.isBlank()
                                || blueprint.document().sort().equalsIgnoreCase(sort))
                        .toList());
    }

    /** Those of one repository, as {@link #all} gives them; {@code qtorque} has those that are stored here. */
    @GetMapping("/repositories/{repository}/blueprints")
    @Allow(Permission.VIEW_CATALOG)
    List<BlueprintBody> of(Actor actor, Space space, @PathVariable String repository) {
        var found = all(actor, space, null).stream()
                .filter(body -> body.repositoryName().equalsIgnoreCase(repository))
                .toList();
        if (found.isEmpty()
                && !repository.equalsIgnoreCase(Blueprint.STORED)
                && !sources.knows(space.id(), repository)) {
            throw new Problem(
                    ErrorCode.REPOSITORY_NOT_FOUND,
                    "There is no repository named " + repository + " in this space; Settings, Repositories lists all.");
        }
        return found;
    }

    /** One blueprint with its YAML. */
    @GetMapping("/blueprints/{blueprint}")
    @Allow(Permission.VIEW_CATALOG)
    BlueprintBody single(
            Actor actor,
            Space space,
            @PathVariable String blueprint,
            @RequestParam(name = "repository_name", required = false) @Nullable String repository) {
        Blueprint offered = seen(actor, space, blueprint, repository);
        boolean everything = seesUnpublished(actor, space);
        return body(space, everything ? blueprints.find(space.id(), blueprint, repository) : offered, true);
    }

    /** The published ones. */
    @GetMapping({"/catalog", "/catalog/"})
    @Allow(Permission.VIEW_CATALOG)
    List<BlueprintBody> catalog(Space space) {
        return bodies(
                space,
                blueprints.offered(space.id()).stream()
                        .filter(Blueprint::published)
                        .toList());
    }

    /** The published ones as the catalog's page shows them. */
    @GetMapping("/catalog_cards")
    @Allow(Permission.VIEW_CATALOG)
    List<CardBody> cards(Actor actor, Space space) {
        return cards.of(space, actor);
    }

    /** One entry with all that a launch form needs; for those who may see it also an unpublished one, not {@code enabled}. */
    @GetMapping("/catalog/{blueprint}")
    @Allow(Permission.VIEW_CATALOG)
    CatalogItemBody item(
            Actor actor,
            Space space,
            @PathVariable String blueprint,
            @RequestParam(name = "repository_name", required = false) @Nullable String repository) {
        var found = seen(actor, space, blueprint, repository);
        var body = body(space, found, false);
        var form = LaunchForm.of(found.document()).map(LaunchForm::body).orElse(null);
        var family = found.document().members().stream()
                .map(member -> new VariantBody(
                        member.name(), member.source().store(), member.source().path()))
                .toList();
        return new CatalogItemBody(
                body, body.tags(), body.policies(), found.document().header().instructions() != null, family, form);
    }

    /** Doing it twice is no error: clients do. */
    @PostMapping({"/catalog", "/catalog/"})
    @Allow(Permission.PUBLISH_BLUEPRINTS)
    Done publish(Space space, @RequestBody PublishRequest request) {
        String name = request.blueprintName();
        if (name == null || name.isBlank()) {
            throw new Problem(ErrorCode.INVALID_REQUEST, "Say which blueprint is to be published.")
                    .inField("blueprint_name");
        }
        blueprints.publish(space.id(), name, request.repositoryName(), true);
        return new Done();
    }

    /** Takes it out of the catalog; what was launched from it lives on. */
    @DeleteMapping("/catalog/{blueprint}")
    @Allow(Permission.PUBLISH_BLUEPRINTS)
    Done unpublish(
            Space space,
            @PathVariable String blueprint,
            @RequestParam(name = "repository_name", required = false) @Nullable String repository) {
        blueprints.publish(space.id(), blueprint, repository, false);
        return new Done();
    }

    private boolean seesUnpublished(Actor actor, Space space) {
        return people.may(actor, Permission.MANAGE_BLUEPRINTS, space.id());
    }

    private Blueprint seen(Actor actor, Space space, String name, @Nullable String repository) {
        return blueprints.seen(space.id(), name, repository, seesUnpublished(actor, space));
    }

    private List<BlueprintBody> bodies(Space space, List<Blueprint> found) {
        var there = sources.in(space.id());
        var live = environments.live(space.id());
        var looks = shelf.looks(space);
        return found.stream()
                .map(blueprint -> BlueprintBodies.of(
                        blueprint,
                        looks.of(blueprint),
                        live.getOrDefault(launched(blueprint), 0),
                        there.of(blueprint),
                        false))
                .toList();
    }

    private BlueprintBody body(Space space, Blueprint blueprint, boolean withText) {
        int live = environments.live(space.id()).getOrDefault(launched(blueprint), 0);
        return BlueprintBodies.of(
                blueprint,
                shelf.looks(space).of(blueprint),
                live,
                sources.in(space.id()).of(blueprint),
                withText);
    }

    private static LaunchedBlueprint launched(Blueprint blueprint) {
        return new LaunchedBlueprint(blueprint.repositoryName(), blueprint.name());
    }
}
