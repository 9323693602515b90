package dev.slipway.repository;

import dev.slipway.kernel.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to clone a repository now.
 *
 * @param username null for a public repository
 */
public record GitAccess(
        String url, @Nullable String username, @Nullable Secret password) {}
