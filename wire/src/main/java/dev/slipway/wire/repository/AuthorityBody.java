package dev.slipway.wire.repository;

import java.time.Instant;
import java.util.List;

/** The certificates of a private authority, as uploaded and as they read. */
public record AuthorityBody(String pem, List<CertificateBody> chain) {
    /**
     * One certificate.
     *
     * @param fingerprintSha256 of its DER form, in pairs of hexadecimal digits
     * @param isAuthority whether it may sign others
     */
    public record CertificateBody(
            String subject,
            String issuer,
            String serial,
            Instant notBefore,
            Instant notAfter,
            String fingerprintSha256,
            boolean isAuthority,
            boolean expired) {}
}
