package dev.slipway.repository;

import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A connection stopped working in a way that somebody has to mend.
 *
 * @param person who connected it
 * @param why what happened, for people
 * @param action what mends it, where that is known
 * @param link where to do that
 */
public record ConnectionLost(
        RepositoryId repository,
        SpaceId space,
        String name,
        UserId person,
        String why,
        @Nullable String action,
        @Nullable String link) {}
