package dev.slipway.environment;

import dev.slipway.blueprint.Blueprint;

/** Which blueprint an environment was launched from; names are unique only within a repository. */
public record LaunchedBlueprint(String repository, String name) {
    static LaunchedBlueprint of(Blueprint blueprint) {
        return new LaunchedBlueprint(blueprint.repositoryName(), blueprint.name());
    }
}
