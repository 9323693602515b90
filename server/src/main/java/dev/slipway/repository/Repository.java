package dev.slipway.repository;

import dev.slipway.kernel.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * A connected repository. Its name is what blueprints call a store.
 *
 * @param webUrl the project's page, without {@code .git} and trailing slash
 * @param cloneUrl URL for Git over HTTP
 * @param type kind of provider, such as {@code gitlab}
 * @param branch branch that is followed
 * @param commit newest commit known on that branch; null before the first synchronisation
 */
public record Repository(
        RepositoryId id,
        SpaceId space,
        String name,
        String webUrl,
        String cloneUrl,
        String type,
        String branch,
        @Nullable String commit) {}
