package dev.slipway.environment;

import dev.slipway.kernel.SpaceId;
import dev.slipway.kernel.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A launched blueprint.
 *
 * @param startsAt when a launch that was put off begins; null: it began at once
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
        @Nullable Instant startsAt,
        @Nullable Instant activeSince,
        @Nullable Instant endsAt,
        @Nullable Instant ended,
        Instant updated) {
    /** When its time begins to count. */
    Instant begins() {
        return startsAt == null ? created : startsAt;
    }

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
                startsAt,
                next == EnvironmentStatus.ACTIVE && activeSince == null ? now : activeSince,
                endsAt,
                next.isOver() ? now : null,
                now);
    }
}
