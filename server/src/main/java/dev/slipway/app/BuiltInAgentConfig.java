package dev.slipway.app;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The agent in the server's own process.
 *
 * @param enabled whether there is one
 * @param capacity how many orders it carries out at a time
 */
@ConfigurationProperties(prefix = "slipway.agent", ignoreUnknownFields = false)
public record BuiltInAgentConfig(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("4") int capacity) {}
