package dev.slipway.environment;

import dev.slipway.blueprint.Blueprint;
import dev.slipway.identity.Person;
import dev.slipway.kernel.UserId;
import dev.slipway.launch.LaunchPlan;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A launch worked out and not yet written down.
 *
 * @param id of the environment to be
 * @param starts null: at once
 * @param ends null: when somebody ends it
 * @param plan null when nothing could be planned
 */
record LaunchDraft(
        String id,
        Blueprint blueprint,
        Person owner,
        List<UserId> collaborators,
        Instant now,
        @Nullable Instant starts,
        @Nullable Instant ends,
        @Nullable LaunchPlan plan) {}
