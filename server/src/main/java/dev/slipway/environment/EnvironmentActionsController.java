package dev.slipway.environment;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.kernel.Actor;
import dev.slipway.wire.environment.CollaboratorsRequest;
import dev.slipway.wire.environment.ExtendRequest;
import dev.slipway.wire.environment.TicketBody;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people do to an environment. All answer at once; what they set going shows in the environment's status. */
@RestController
@RequestMapping("/api/spaces/{space}/environments")
class EnvironmentActionsController {
    private final Environments environments;

    EnvironmentActionsController(Environments environments) {
        this.environments = environments;
    }

    @DeleteMapping("/{environment}")
    @Allow(Permission.ACT_ON_ENVIRONMENTS)
    TicketBody end(Actor actor, Space space, @PathVariable String environment) {
        environments.end(actor, space, environment);
        return new TicketBody(environment, null);
    }

    /** Takes back a scheduled launch that has not begun. */
    @PatchMapping("/cancel/scheduled/{environment}")
    @Allow(Permission.ACT_ON_ENVIRONMENTS)
    TicketBody cancelScheduled(Actor actor, Space space, @PathVariable String environment) {
        environments.cancelScheduled(actor, space, environment);
        return new TicketBody(environment, null);
    }

    @DeleteMapping("/force/{environment}")
    @Allow(Permission.FORCE_END_ENVIRONMENTS)
    TicketBody forceEnd(Actor actor, Space space, @PathVariable String environment) {
        environments.forceEnd(actor, space, environment);
        return new TicketBody(environment, null);
    }

    @PostMapping("/{environment}/retry")
    @Allow(Permission.ACT_ON_ENVIRONMENTS)
    TicketBody retry(Actor actor, Space space, @PathVariable String environment) {
        environments.retry(actor, space, environment);
        return new TicketBody(environment, null);
    }

    /** Adds an ISO 8601 duration to the end; without one, what the blueprint's policy says. */
    @PutMapping("/{environment}/extend")
    @Allow(Permission.ACT_ON_ENVIRONMENTS)
    TicketBody extend(
            Actor actor,
            Space space,
            @PathVariable String environment,
            @RequestBody(required = false) @Nullable ExtendRequest request) {
        environments.extend(actor, space, environment, request == null ? null : request.duration());
        return new TicketBody(environment, null);
    }

    @PutMapping("/{environment}/update_v2/{name}/rename")
    @Allow(Permission.ACT_ON_ENVIRONMENTS)
    TicketBody rename(Actor actor, Space space, @PathVariable String environment, @PathVariable String name) {
        environments.rename(actor, space, environment, name);
        return new TicketBody(environment, null);
    }

    @PutMapping("/{environment}/collaborators")
    @Allow(Permission.ACT_ON_ENVIRONMENTS)
    TicketBody share(
            Actor actor, Space space, @PathVariable String environment, @RequestBody CollaboratorsRequest request) {
        environments.share(actor, space, environment, request);
        return new TicketBody(environment, null);
    }
}
