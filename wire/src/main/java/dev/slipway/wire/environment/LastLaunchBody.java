package dev.slipway.wire.environment;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the caller gave when launching a blueprint the last time; sensitive values are never among it.
 *
 * @param environmentName null where the caller has launched none yet; the rest is empty then
 * @param inputs values by input name, of inputs that the blueprint still has
 */
public record LastLaunchBody(
        @Nullable String environmentName,
        @Nullable Instant launchedAt,
        Map<String, String> inputs,
        Map<String, String> tags) {}
