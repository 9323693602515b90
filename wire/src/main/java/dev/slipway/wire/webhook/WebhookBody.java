package dev.slipway.wire.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the Git host tells of a repository's news.
 *
 * @param state {@code active}, {@code silent}, {@code disabled}, {@code impossible} or {@code none} (not made yet)
 * @param why what is the case, in words; null while all is well
 * @param action the one thing that mends it; null where nothing has to be done
 * @param lastDelivery when something arrived last
 * @param created when the hook was made at the host
 * @param url where the host sends news to
 * @param hookId the host's id of the hook
 * @param hookPage the host's page about it
 * @param signed whether deliveries are signed, as against carrying a plain secret
 * @param nextPoll when the host is asked for news next; null before the first synchronisation
 */
public record WebhookBody(
        String state,
        @Nullable String why,
        @Nullable String action,
        @Nullable String link,
        @Nullable Instant lastDelivery,
        @Nullable Instant created,
        @Nullable String url,
        @Nullable String hookId,
        @Nullable String hookPage,
        boolean signed,
        @Nullable Instant nextPoll) {}
