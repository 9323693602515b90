package dev.slipway.outbound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a host showed when a TLS connection was opened to it.
 *
 * @param subject whose certificate it is
 * @param ends when it runs out
 * @param fingerprint SHA-256 of the certificate, in hex
 * @param protocol such as {@code TLSv1.3}
 * @param distrust why it is not trusted; null when it is
 */
public record Handshake(
        String subject,
        String issuer,
        Instant ends,
        String fingerprint,
        String protocol,
        @Nullable String distrust) {}
