package dev.slipway.webhook;

import dev.slipway.kernel.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery's headers say, before anything of it is believed.
 *
 * @param event the host's name of the kind of event
 * @param key the host's name of this delivery, the same when it is sent again; null where it gives none
 * @param origin the host's name of what caused it, which tells equal bodies apart where there is no key
 * @param token the plain secret
 * @param signature the Standard Webhooks signature
 */
public record Envelope(
        String event,
        @Nullable String key,
        @Nullable String origin,
        @Nullable Secret token,
        @Nullable Signature signature) {
    /**
     * The three headers of Standard Webhooks (standardwebhooks.com, "webhook signature").
     *
     * @param signatures one or several, parted by spaces, such as {@code v1,K5oZ...}
     */
    public record Signature(String id, String timestamp, String signatures) {}
}
