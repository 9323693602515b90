package dev.slipway.wire.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something the caller should know.
 *
 * @param kind what it is about, such as {@code credential_expiring}; kinds are added over time
 * @param what what happened, in one sentence
 * @param action the one thing to do about it; null when there is nothing to do
 * @param link page to do that on, at the Git host or (beginning with a slash) here
 * @param spaceName null for what concerns the account
 */
public record NoticeBody(
        String id,
        String kind,
        String what,
        String why,
        @Nullable String action,
        @Nullable String link,
        @Nullable String spaceName,
        Instant since,
        boolean read) {}
