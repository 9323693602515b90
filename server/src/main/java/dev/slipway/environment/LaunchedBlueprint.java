package dev.slipway.environment;

/** Which blueprint an environment was launched from; names are unique only within a repository. */
public record LaunchedBlueprint(String repository, String name) {}
