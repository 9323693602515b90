package dev.slipway.host;

import dev.slipway.kernel.Secret;

/** Id and secret of an application that is registered at a Git host. */
public record ApplicationKey(String id, Secret secret) {}
