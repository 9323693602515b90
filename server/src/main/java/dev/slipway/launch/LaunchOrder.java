package dev.slipway.launch;

import dev.slipway.parameter.Parameter;
import java.util.List;
import java.util.Map;

/**
 * What a plan is made for.
 *
 * @param inputs values given, by input name
 * @param parameters parameters that hold in the space, by lower-case name
 * @param agents names of the agents of the space
 */
public record LaunchOrder(
        String environmentId,
        String environmentName,
        String spaceName,
        String ownerEmail,
        Map<String, String> inputs,
        Map<String, Parameter> parameters,
        List<String> agents) {}
