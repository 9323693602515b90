package dev.slipway.host;

import dev.slipway.kernel.Secret;
import java.net.URI;

/**
 * Who we are to a Git host's token endpoint.
 *
 * @param redirectUri where the host sends the browser back to, exactly as it is registered there
 */
public record Application(Provider provider, String id, Secret secret, URI redirectUri) {}
