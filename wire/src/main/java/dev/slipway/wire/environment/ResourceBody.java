package dev.slipway.wire.environment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource of an environment, from a grain's state.
 */
public record ResourceBody(
        String grainPath,
        String grainType,
        String resourceName,
        String resourceType,
        String resourceCategory,
        String status,
        @Nullable String alias,
        boolean hasRunningAction,
        List<EnvironmentBody.NameValue> attributes,
        @Nullable String customIcon,
        List<String> dependsOn) {}
