package dev.slipway.wire.blueprint;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Request to check a blueprint's text.
 */
public record ValidateRequest(
        @Nullable String blueprintName,
        @JsonProperty("blueprint_raw_64") @Nullable String blueprintRaw64) {}
