package dev.slipway.wire.choice;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks what can be chosen for an input.
 *
 * @param inputs values of the form so far, as a launch takes them
 * @param search what somebody typed to narrow the choice
 * @param repositoryName where several blueprints bear the name
 */
public record ChoicesRequest(
        @Nullable Map<String, @Nullable Object> inputs,
        @Nullable String search,
        @Nullable String repositoryName) {}
