package dev.slipway.environment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds for environments.
 *
 * @param grainTimeLimit after which a grain's run is cancelled
 */
@ConfigurationProperties(prefix = "slipway.environment", ignoreUnknownFields = false)
public record EnvironmentConfig(@DefaultValue("4h") Duration grainTimeLimit) {}
