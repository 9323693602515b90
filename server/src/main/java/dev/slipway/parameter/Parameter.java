package dev.slipway.parameter;

import dev.slipway.kernel.Secret;

/** A named value; the space's beats the account's, names are compared without regard to case. */
public record Parameter(String name, Secret value, boolean sensitive) {}
