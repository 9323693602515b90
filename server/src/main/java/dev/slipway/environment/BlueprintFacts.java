package dev.slipway.environment;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.blueprint.BlueprintBodies;

/** What an environment remembers of its blueprint, which may change or go while the environment lives. */
final class BlueprintFacts {
    private BlueprintFacts() {}

    static Facts of(Blueprint blueprint, LaunchWish wish) {
        var description = wish.description();
        return new Facts(
                blueprint.version(),
                blueprint.repositoryName(),
                blueprint.commit(),
                description != null ? description : blueprint.document().description(),
                wish.tags(),
                wish.labels(),
                BlueprintBodies.inputs(blueprint),
                blueprint.policy().maxDuration(),
                blueprint.policy().defaultExtend());
    }
}
