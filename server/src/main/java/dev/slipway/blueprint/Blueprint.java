package dev.slipway.blueprint;

import dev.slipway.kernel.SpaceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a blueprint.
 *
 * @param repositoryName where it lives; {@code qtorque} for those stored here
 * @param yaml its text as written
 * @param document what the text says
 * @param published whether the space's catalog shows it
 */
public record Blueprint(
        UUID id,
        SpaceId space,
        String name,
        int version,
        String repositoryName,
        @Nullable String commit,
        String yaml,
        BlueprintDocument document,
        boolean published,
        LaunchPolicy policy,
        String modifiedBy,
        Instant lastModified) {}
