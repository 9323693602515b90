package dev.slipway.webhook;

import dev.slipway.host.ProviderId;
import dev.slipway.repository.RepositoryId;
import java.util.List;

/**
 * A merge request of a connected project was opened, changed, merged or closed.
 *
 * @param repositories all connections of the project
 */
public record MergeRequestChanged(
        ProviderId provider, String project, List<RepositoryId> repositories, News.MergeRequest mergeRequest) {}
