package dev.slipway.candidate;

import dev.slipway.host.ProviderId;
import dev.slipway.kernel.Actor;
import dev.slipway.kernel.SpaceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connected group.
 *
 * @param actor in whose name its projects are listed and connected
 * @param state {@code syncing}, {@code connected}, {@code failed} or {@code held}
 * @param attempts how many looks have failed in a row
 */
record GroupConnection(
        UUID id,
        SpaceId space,
        ProviderId provider,
        Actor actor,
        HostedGroup group,
        GroupRules rules,
        String state,
        Instant stateSince,
        @Nullable Fault fault,
        int attempts,
        @Nullable Instant lastSynced,
        Instant nextAttempt) {}
