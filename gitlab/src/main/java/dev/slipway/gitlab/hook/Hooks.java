package dev.slipway.gitlab.hook;

/**
 * All that the API needs of webhooks.
 *
 * @param events to tell what happened
 * @param deliveries to send to one hook
 */
public record Hooks(Events events, Deliveries deliveries) {}
