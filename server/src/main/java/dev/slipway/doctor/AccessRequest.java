package dev.slipway.doctor;

import dev.slipway.kernel.Actor;
import dev.slipway.kernel.SpaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for and waits for.
 *
 * @param asker who asked
 * @param wish what to examine again, in whose name; never with a typed token, which is not kept
 * @param evidence what was found at the last look
 * @param next when it is looked at again; null when it has been granted
 * @param granted null while it is waited for
 */
record AccessRequest(
        AccessRequestId id,
        SpaceId space,
        Actor asker,
        String provider,
        String project,
        String url,
        DoctorWish wish,
        Letter letter,
        Instant asked,
        Instant checked,
        String evidence,
        @Nullable Instant next,
        @Nullable Instant granted) {
    boolean isWaiting() {
        return granted == null;
    }

    boolean isOf(Actor actor) {
        return asker.id().equals(actor.id());
    }
}
