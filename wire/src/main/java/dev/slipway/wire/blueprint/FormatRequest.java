package dev.slipway.wire.blueprint;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Request to tidy a blueprint's text, which is in one of the two.
 */
public record FormatRequest(
        @Nullable String yaml,
        @JsonProperty("blueprint_raw_64") @Nullable String blueprintRaw64) {}
