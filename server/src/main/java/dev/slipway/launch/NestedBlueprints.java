package dev.slipway.launch;

import dev.slipway.kernel.Problem;
import dev.slipway.language.ParsedBlueprint;
import dev.slipway.launch.LaunchPlan.PlannedSource;

/** Finds the blueprints that grains of kind {@code blueprint} stand for. */
@FunctionalInterface
public interface NestedBlueprints {
    /**
     * The one at that place.
     *
     * @throws Problem when the repository, the commit or the file is not there, with what to do
     */
    ParsedBlueprint of(PlannedSource source);
}
