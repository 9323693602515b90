package dev.slipway.wire.repository;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A project that could be connected.
 */
public record CandidateBody(
        String repositoryUrl,
        String name,
        String pathWithNamespace,
        @Nullable String description,
        @Nullable String defaultBranch,
        String visibility,
        boolean archived,
        boolean empty,
        @Nullable Instant lastActivityAt,
        boolean readable,
        @Nullable String hint) {}
