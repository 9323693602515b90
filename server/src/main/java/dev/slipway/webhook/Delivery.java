package dev.slipway.webhook;

/** A delivery that waits to be worked off. */
record Delivery(long id, WebhookId webhook, String event, byte[] body, int attempts) {}
