package dev.slipway.keychain;

import dev.slipway.kernel.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What a Git host is shown.
 *
 * @param username null where the host's usual one will do
 */
public record Login(@Nullable String username, Secret token) {}
