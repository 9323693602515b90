package dev.slipway.notice;

import org.jspecify.annotations.Nullable;

/**
 * Something to tell.
 *
 * @param kind stable name of what it is about, such as {@code credential_expiring}
 * @param what what happened, in one sentence that names the thing
 * @param action the one thing to do about it; null when there is nothing to do
 * @param link page to do that on: an address at the Git host, or a path of ours
 */
public record News(
        String kind,
        String what,
        String why,
        @Nullable String action,
        @Nullable String link) {}
