package dev.slipway.tfstate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds for states.
 *
 * @param maxSize largest state that is taken
 */
@ConfigurationProperties(prefix = "slipway.state", ignoreUnknownFields = false)
public record StateConfig(@DefaultValue("64MB") DataSize maxSize) {}
