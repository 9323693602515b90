package dev.slipway.discovery;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Page;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.PagingInfo;
import dev.slipway.wire.asset.AssetBody;
import dev.slipway.wire.asset.AssetsBody;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The assets of a space. */
@RestController
@RequestMapping("/api/spaces/{space}/iac-assets")
class AssetController {
    private static final int MOST_PER_PAGE = 100;

    private final Assets assets;
    private final AssetBodies bodies;

    AssetController(Assets assets, AssetBodies bodies) {
        this.assets = assets;
        this.bodies = bodies;
    }

    /** A page of the assets, root modules first. */
    @GetMapping
    @Allow(Permission.VIEW_REPOSITORIES)
    AssetsBody list(
            Space space,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "50") int perPage,
            @RequestParam(name = "repository_name", required = false) @Nullable String repositoryName,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(name = "in_error", defaultValue = "false") boolean inError,
            @RequestParam(required = false) @Nullable String search) {
        if (page < 1) {
            throw new Problem(ErrorCode.INVALID_REQUEST, "Pages are counted from 1").inField("page");
        }
        if (perPage < 1 || perPage > MOST_PER_PAGE) {
            throw new Problem(ErrorCode.INVALID_REQUEST, "A page holds 1 to " + MOST_PER_PAGE + " assets")
                    .inField("per_page");
        }
        var filter = new AssetFilter(given(repositoryName), given(kind), inError, given(search));
        Page<Asset> found = assets.list(space.id(), filter, page, perPage);
        AssetCounts counts = assets.count(space.id(), filter.repositoryName());
        return new AssetsBody(
                found.items().stream().map(bodies::of).toList(),
                new PagingInfo(found.total(), found.page(), found.totalPages()),
                counts.kinds(),
                counts.inError());
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** One asset with all its inputs and outputs. */
    @GetMapping("/{name}")
    @Allow(Permission.VIEW_REPOSITORIES)
    AssetBody find(Space space, @PathVariable String name) {
        return bodies.of(assets.find(space.id(), name));
    }

    /** Fetches the asset's repository and scans it; answers when that is done. */
    @PostMapping("/{name}/sync")
    @Allow(Permission.MANAGE_REPOSITORIES)
    AssetBody sync(Space space, @PathVariable String name) {
        assets.discover(assets.find(space.id(), name).repository().id());
        return bodies.of(assets.find(space.id(), name));
    }
}
