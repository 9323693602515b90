package dev.slipway.outbound;

import java.net.URI;

/**
 * A proxy that calls to one host go through; it tunnels what is encrypted and cannot read it.
 *
 * @param url {@code http://host:port}
 * @param privateAddress whether an administrator allowed it although its address is not a public one
 */
public record Proxy(URI url, boolean privateAddress) {
    AllowedAddresses allowed() {
        return privateAddress ? AllowedAddresses.of(url) : AllowedAddresses.none();
    }
}
