package dev.slipway.execution;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long agents are waited for.
 *
 * @param lease how long an order is an agent's without a heartbeat
 * @param grace how long a started order waits for the agent instance that started it before it counts as lost; time in which
 *     the server itself was down does not count
 * @param silence after which an agent counts as not there
 */
@ConfigurationProperties(prefix = "slipway.execution", ignoreUnknownFields = false)
public record ExecutionConfig(
        @DefaultValue("30s") Duration lease,
        @DefaultValue("15m") Duration grace,
        @DefaultValue("60s") Duration silence) {}
