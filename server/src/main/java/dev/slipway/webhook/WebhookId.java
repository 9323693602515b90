package dev.slipway.webhook;

import java.util.UUID;

/** Identity of a hook here, and the last part of the address it delivers to. */
record WebhookId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
