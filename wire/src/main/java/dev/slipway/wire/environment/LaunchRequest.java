package dev.slipway.wire.environment;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Request to launch an environment. Empty strings and nulls count as absent; {@code duration} and {@code scheduled_end_time}
 * exclude each other and without either the environment stays until it is ended.
 *
 * @param inputs values by input name; anything but a string is turned into its JSON text
 * @param scheduledStartTime ISO 8601 with a time zone; absent: at once
 * @param duration ISO 8601, such as {@code PT2H}
 */
public record LaunchRequest(
        @Nullable String blueprintName,
        @JsonAlias("sandbox_name") @Nullable String environmentName,
        @Nullable String description,
        @Nullable String ownerEmail,
        @Nullable Map<String, @Nullable Object> inputs,
        @Nullable Map<String, @Nullable String> tags,
        @Nullable List<LabelBody> labels,
        @Nullable CollaboratorsRequest collaborators,
        @Nullable Object automation,
        @Nullable String duration,
        @Nullable String scheduledStartTime,
        @Nullable String scheduledEndTime,
        @JsonAlias("blueprint_source") @Nullable SourceRequest source) {
    /** Which blueprint is meant; the Terraform provider of the known product writes these keys in Pascal case. */
    public record SourceRequest(
            @JsonAlias("BlueprintName") @Nullable String blueprintName,
            @JsonAlias("RepositoryName") @Nullable String repositoryName,
            @Nullable String blueprintFolder,
            @JsonAlias("Branch") @Nullable String branch,
            @JsonAlias("Commit") @Nullable String commit) {}
}
