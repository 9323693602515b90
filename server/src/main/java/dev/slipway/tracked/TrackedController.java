package dev.slipway.tracked;

import dev.slipway.blueprint.Blueprints;
import dev.slipway.discovery.Assets;
import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.repository.Repositories;
import dev.slipway.wire.Done;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a blueprint follow its file at once, without waiting for word of a push. */
@RestController
@RequestMapping("/api/spaces/{space}/repositories/{repository}/blueprints/{blueprint}/update")
class TrackedController {
    private final Repositories repositories;
    private final Blueprints blueprints;
    private final Assets assets;

    TrackedController(Repositories repositories, Blueprints blueprints, Assets assets) {
        this.repositories = repositories;
        this.blueprints = blueprints;
        this.assets = assets;
    }

    /** Fetches and scans the whole repository, since a file may have moved; answers when that is done. */
    @PostMapping
    @Allow(Permission.MANAGE_BLUEPRINTS)
    Done update(Space space, @PathVariable String repository, @PathVariable String blueprint) {
        var found = repositories.find(space.id(), repository);
        blueprints.find(space.id(), blueprint, found.name());
        assets.discover(found.id());
        return new Done();
    }
}
