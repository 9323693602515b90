package dev.slipway.environment;

import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A launched blueprint.
 *
 * @param endsAt when it ends by itself; null: never
 */
record Environment(
        String id,
        SpaceId space,
        String name,
        String blueprintName,
        Facts facts,
        boolean automation,
        UserId owner,
        UserId initiator,
        boolean allSpaceMembers,
        List<UserId> collaborators,
        EnvironmentStatus status,
        Instant created,
        @Nullable Instant activeSince,
        @Nullable Instant endsAt,
        @Nullable Instant ended,
        Instant updated) {
    /** The same environment in another status, with the times that come with it. */
    Environment in(EnvironmentStatus next, Instant now) {
        return new Environment(
                id,
                space,
                name,
                blueprintName,
                facts,
                automation,
                owner,
                initiator,
                allSpaceMembers,
                collaborators,
                next,
                created,
                next == EnvironmentStatus.ACTIVE && activeSince == null ? now : activeSince,
                endsAt,
                next.isOver() ? now : null,
                now);
    }
}
