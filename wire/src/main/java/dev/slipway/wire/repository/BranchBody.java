package dev.slipway.wire.repository;

import org.jspecify.annotations.Nullable;

/**
 * A branch of a project that could be connected.
 */
public record BranchBody(
        String name, boolean isDefault, @Nullable String commit) {}
