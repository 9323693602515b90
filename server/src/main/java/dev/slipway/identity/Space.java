package dev.slipway.identity;

import dev.slipway.kernel.SpaceId;

/**
 * A space: where a team has its repositories, blueprints and environments.
 *
 * @param name unique in the account without regard to case
 */
public record Space(SpaceId id, String name, String color, String icon) {}
