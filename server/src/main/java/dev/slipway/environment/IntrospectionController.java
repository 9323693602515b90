package dev.slipway.environment;

import dev.slipway.identity.Allow;
import dev.slipway.identity.Permission;
import dev.slipway.identity.Space;
import dev.slipway.tfstate.StateKey;
import dev.slipway.tfstate.StateResource;
import dev.slipway.tfstate.States;
import dev.slipway.wire.environment.EnvironmentBody.NameValue;
import dev.slipway.wire.environment.ResourceBody;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What an environment is made of, as the states of its grains tell. */
@RestController
class IntrospectionController {
    private final Environments environments;
    private final States states;

    IntrospectionController(Environments environments, States states) {
        this.environments = environments;
        this.states = states;
    }

    @GetMapping("/api/spaces/{space}/environments/{environment}/introspection")
    @Allow(Permission.VIEW_ENVIRONMENTS)
    List<ResourceBody> resources(Space space, @PathVariable String environment) {
        return environments.find(space, environment).grains().stream()
                .flatMap(grain -> states.resources(new StateKey(environment, grain.name())).stream()
                        .map(resource -> body(grain, resource)))
                .toList();
    }

    private static ResourceBody body(Grain grain, StateResource resource) {
        return new ResourceBody(
                grain.name(),
                grain.kind(),
                resource.address(),
                resource.type(),
                category(resource),
                grain.state().label(),
                null,
                false,
                resource.attributes().entrySet().stream()
                        .map(each -> new NameValue(each.getKey(), each.getValue()))
                        .toList(),
                null,
                resource.dependsOn());
    }

    /** The provider's short name, the only grouping that every state knows. */
    private static String category(StateResource resource) {
        int underscore = resource.type().indexOf('_');
        return underscore < 0 ? resource.type() : resource.type().substring(0, underscore);
    }
}
