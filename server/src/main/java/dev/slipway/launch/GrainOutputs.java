package dev.slipway.launch;

import java.util.Map;

/**
 * What grains gave so far, by grain name, then by output path: {@code arn} for the usual ones,
 * {@code deploy.commands.NAME.OUTPUT} for a shell command's.
 */
public record GrainOutputs(Map<String, Map<String, LaunchPlan.Value>> byGrain) {}
