package dev.slipway.webhook;

import dev.slipway.host.ProviderId;
import dev.slipway.repository.RepositoryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A branch of a connected project moved, came or went. Where the branch is followed, the new commit is in the mirror already. Told at
 * least once, after the hook's delivery or, where there was none, after asking the host.
 *
 * @param repositories all connections of the project, whichever branch they follow
 * @param before null: not known, or the branch is new
 * @param after null: the branch is gone
 * @param by who pushed, as the host names them; null: not known
 */
public record CommitPushed(
        ProviderId provider,
        String project,
        List<RepositoryId> repositories,
        String branch,
        @Nullable String before,
        @Nullable String after,
        PushKind kind,
        @Nullable String by) {}
