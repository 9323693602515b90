package dev.slipway.launch;

import dev.slipway.parameter.Parameter;
import java.util.Map;

/**
 * What a plan is made for.
 *
 * @param inputs values given, by input name
 * @param parameters parameters that hold in the space, by lower-case name
 */
public record LaunchOrder(
        String environmentId,
        String environmentName,
        String spaceName,
        String ownerEmail,
        Map<String, String> inputs,
        Map<String, Parameter> parameters,
        Surroundings surroundings,
        NestedBlueprints nested) {}
