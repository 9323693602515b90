package dev.slipway.wire.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a merge request for a blueprint would say if nobody changed anything.
 *
 * @param repositoryName the repository of the asset that the blueprint was made of, or the only one there is; null: choose
 * @param repositories the connected repositories of the space
 */
public record AddToGitDraftBody(
        @Nullable String repositoryName, String filePath, String title, String description, List<Target> repositories) {
    /**
     * A repository to choose.
     *
     * @param branch the one that is followed
     * @param obstacle why the asking person cannot write to it, as far as that is known before they try; null: nothing is known
     */
    public record Target(
            String name,
            String webUrl,
            String branch,
            @Nullable Obstacle obstacle) {}

    /** What is in the way, what to do, and the page to do it on. */
    public record Obstacle(
            String message,
            @Nullable String action,
            @Nullable String link) {}
}
