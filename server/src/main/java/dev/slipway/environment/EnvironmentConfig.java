package dev.slipway.environment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds for environments.
 *
 * @param grainTimeLimit after which a grain's run is cancelled
 * @param logRecheck who follows a log is asked for the right to so often; who lost it reads on for so long at most
 */
@ConfigurationProperties(prefix = "slipway.environment", ignoreUnknownFields = false)
public record EnvironmentConfig(
        @DefaultValue("4h") Duration grainTimeLimit,
        @DefaultValue("10s") Duration logRecheck) {}
