package dev.slipway.agent.tech.terraform;

import dev.slipway.agent.tech.Programs;
import dev.slipway.agent.tech.Sources;
import java.net.http.HttpClient;
import java.nio.file.Path;

/**
 * What the agent has for Terraform runs.
 *
 * @param pluginCache folder that all runs share for providers; the runs' user owns it
 * @param inits what earlier runs' inits made
 * @param client for the state backend
 * @param stateRetries how often a tool tries again when the state backend is away, waiting up to three seconds each time
 */
public record TerraformPlace(
        Programs programs, Sources sources, Path pluginCache, InitShelf inits, HttpClient client, int stateRetries) {}
