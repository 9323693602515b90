package dev.slipway.webhook;

import dev.slipway.host.ProviderId;
import dev.slipway.repository.RepositoryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tag of a connected project came, moved or went. The commit need not be in the mirror yet.
 *
 * @param repositories all connections of the project
 * @param commit null: the tag is gone
 */
public record TagPushed(
        ProviderId provider,
        String project,
        List<RepositoryId> repositories,
        String tag,
        @Nullable String commit,
        @Nullable String by) {}
