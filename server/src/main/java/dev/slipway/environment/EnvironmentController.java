package dev.slipway.environment;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import dev.slipway.wire.environment.EnvironmentBody;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking at environments. */
@RestController
@RequestMapping("/api/spaces/{space}")
class EnvironmentController {
    private static final int MOST = 1000;

    private final Environments environments;
    private final EnvironmentBodies bodies;

    EnvironmentController(Environments environments, EnvironmentBodies bodies) {
        this.environments = environments;
        this.bodies = bodies;
    }

    /**
     * The environments of the space, newest first.
     *
     * @param filter {@code my}: the caller's own; {@code auto}: launched by automation; {@code all}
     */
    @GetMapping("/environments")
    @Allow(Permission.VIEW_ENVIRONMENTS)
    List<EnvironmentBody> list(
            Actor actor,
            Space space,
            @RequestParam(defaultValue = "all") String filter,
            @RequestParam(required = false) @Nullable Integer count,
            @RequestParam(name = "environment_name", required = false) @Nullable String name) {
        int limit = count == null ? MOST : Math.clamp(count, 1, MOST);
        var wanted = switch (filter) {
            case "my" -> new EnvironmentFilter(actor.id(), null, name, limit);
            case "auto" -> new EnvironmentFilter(null, true, name, limit);
            case "all", "" -> new EnvironmentFilter(null, null, name, limit);
            default -> throw new Problem(ErrorCode.INVALID_REQUEST, "filter is my, all or auto").inField("filter");
        };
        return bodies.list(actor, space, environments.list(space, wanted));
    }

    /** One environment; an ended one stays readable. */
    @GetMapping("/environments/{environment}")
    @Allow(Permission.VIEW_ENVIRONMENTS)
    EnvironmentBody single(Actor actor, Space space, @PathVariable String environment) {
        return bodies.single(actor, space, environments.find(space, environment));
    }
}
