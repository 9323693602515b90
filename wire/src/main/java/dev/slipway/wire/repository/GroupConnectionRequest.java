package dev.slipway.wire.repository;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole group to connect, with the rules for its projects, also later ones.
 *
 * @param include globs of paths below the group; none: everything
 * @param exclude globs of those that are left out all the same
 * @param archived whether archived projects are connected too
 * @param forks whether forks are connected too
 * @param topics one of them suffices; none: any
 * @param branch the branch to follow everywhere; null: each project's default branch
 */
public record GroupConnectionRequest(
        @Nullable String groupUrl,
        @Nullable List<String> include,
        @Nullable List<String> exclude,
        @Nullable Boolean archived,
        @Nullable Boolean forks,
        @Nullable List<String> topics,
        @Nullable String branch) {}
