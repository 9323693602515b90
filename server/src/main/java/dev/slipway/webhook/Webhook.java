package dev.slipway.webhook;

import dev.slipway.host.ProviderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a project's news come in, as it lies in the table.
 *
 * @param token sealed; sent as it is with each delivery where the host cannot sign
 * @param signingToken sealed
 * @param signed whether the host has shown that it signs; from then on nothing unsigned is taken
 * @param hostId the host's id of the hook; null while there is none
 * @param address where the host was told to deliver to
 * @param made when the hook was made at the host
 * @param missed since when a commit is known that the hook did not tell of
 * @param looked when somebody last looked at the connection
 * @param checkAttempts how often in a row looking after the hook failed
 */
record Webhook(
        WebhookId id,
        ProviderId provider,
        String project,
        byte[] token,
        byte[] signingToken,
        boolean signed,
        @Nullable String hostId,
        @Nullable String address,
        Standing standing,
        @Nullable Instant made,
        @Nullable Instant lastDelivery,
        @Nullable Instant missed,
        @Nullable String missedCommit,
        @Nullable Instant looked,
        Instant nextPoll,
        int checkAttempts,
        int pollAttempts) {

    HookState state() {
        return standing.state();
    }
}
