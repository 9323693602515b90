package dev.slipway.webhook;

import dev.slipway.kernel.Secret;

/**
 * A hook to make.
 *
 * @param address where to deliver to
 * @param token to be sent along where the host cannot sign
 * @param signingToken key of the signature, {@code whsec_} and Base64 as Standard Webhooks writes it
 */
public record HookWish(String address, Secret token, Secret signingToken) {}
