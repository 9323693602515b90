package dev.slipway.shelf;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.Blueprints;
import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.Done;
import dev.slipway.wire.shelf.DisplayNameRequest;
import dev.slipway.wire.shelf.EntryIconRequest;
import dev.slipway.wire.shelf.EntryLabelsRequest;
import dev.slipway.wire.shelf.EntryRequest;
import dev.slipway.wire.shelf.LaunchAllowedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How blueprints are shown in a space's catalog. */
@RestController
@RequestMapping("/api/spaces/{space}")
class ShelfController {
    private final Blueprints blueprints;
    private final Shelf shelf;
    private final Wishes wishes;

    ShelfController(Blueprints blueprints, Shelf shelf, Wishes wishes) {
        this.blueprints = blueprints;
        this.shelf = shelf;
        this.wishes = wishes;
    }

    @PutMapping("/blueprints/display_name")
    @Allow(Permission.MANAGE_BLUEPRINTS)
    Done name(Space space, @RequestBody DisplayNameRequest request) {
        String name = Wishes.displayName(request.displayName());
        shelf.change(named(space, request.blueprintName(), request.repositoryName()), entry -> entry.named(name));
        return new Done();
    }

    /** Changes what is given and leaves the rest. */
    @PutMapping({"/catalog", "/catalog/"})
    @Allow(Permission.MANAGE_BLUEPRINTS)
    Done change(Space space, @RequestBody EntryRequest request) {
        var blueprint = named(space, request.blueprintName(), request.repositoryName());
        var labels = request.labels() == null ? null : wishes.labels(blueprint, request.labels());
        String icon = Wishes.icon(request.icon());
        String color = Wishes.given(request.color()) == null ? null : Label.color(request.color());
        shelf.change(blueprint, entry -> {
            var with = icon == null ? entry : entry.withIcon(icon, null);
            with = color == null ? with : with.colored(color);
            return labels == null ? with : with.labelled(labels);
        });
        return new Done();
    }

    @PutMapping("/catalog/labels")
    @Allow(Permission.MANAGE_BLUEPRINTS)
    Done label(Space space, @RequestBody EntryLabelsRequest request) {
        var blueprint = named(space, request.blueprintName(), request.repositoryName());
        var labels = wishes.labels(blueprint, request.labels());
        shelf.change(blueprint, entry -> entry.labelled(labels));
        return new Done();
    }

    @PutMapping("/catalog/icons")
    @Allow(Permission.MANAGE_BLUEPRINTS)
    Done icon(Space space, @RequestBody EntryIconRequest request) {
        var blueprint = named(space, request.blueprintName(), request.repositoryName());
        String icon = Wishes.icon(request.icon());
        String key = wishes.iconKey(space.id(), request.customIconKey());
        shelf.change(blueprint, entry -> entry.withIcon(icon, key));
        return new Done();
    }

    @PutMapping("/catalog/launch_allowed")
    @Allow(Permission.PUBLISH_BLUEPRINTS)
    Done allow(Space space, @RequestBody LaunchAllowedRequest request) {
        var allowed = request.launchAllowed();
        if (allowed == null) {
            throw new Problem(ErrorCode.INVALID_REQUEST, "Say whether launches are allowed.").inField("launch_allowed");
        }
        shelf.change(
                named(space, request.blueprintName(), request.repositoryName()), entry -> entry.launchable(allowed));
        return new Done();
    }

    /** Keeps it among the caller's favourites. */
    @PutMapping("/catalog/{blueprint}/favorite")
    @Allow(Permission.VIEW_CATALOG)
    Done like(
            Actor actor,
            Space space,
            @PathVariable String blueprint,
            @RequestParam(name = "repository_name", required = false) @Nullable String repository) {
        shelf.like(actor.id(), blueprints.find(space.id(), blueprint, repository), true);
        return new Done();
    }

    @DeleteMapping("/catalog/{blueprint}/favorite")
    @Allow(Permission.VIEW_CATALOG)
    Done unlike(
            Actor actor,
            Space space,
            @PathVariable String blueprint,
            @RequestParam(name = "repository_name", required = false) @Nullable String repository) {
        shelf.like(actor.id(), blueprints.find(space.id(), blueprint, repository), false);
        return new Done();
    }

    private Blueprint named(Space space, @Nullable String name, @Nullable String repository) {
        String given = Wishes.given(name);
        if (given == null) {
            throw new Problem(ErrorCode.INVALID_REQUEST, "Say which blueprint is meant.").inField("blueprint_name");
        }
        return blueprints.find(space.id(), given, repository);
    }
}
