package dev.slipway.setup;

import dev.slipway.host.HostProbe.Findings;
import dev.slipway.host.Provider;
import dev.slipway.host.Providers;
import dev.slipway.identity.PublicUrl;
import dev.slipway.outbound.PrivateAuthority;
import dev.slipway.signin.SignInProvider;
import dev.slipway.wire.repository.AuthorityBody;
import dev.slipway.wire.repository.AuthorityBody.CertificateBody;
import dev.slipway.wire.repository.GitHostBody;
import dev.slipway.wire.repository.GitHostBody.ApplicationBody;
import dev.slipway.wire.repository.GitHostBody.ProxyBody;
import dev.slipway.wire.repository.ProbeBody;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Git hosts as administrators read them. */
@Component
class GitHostBodies {
    private static final HexFormat PAIRS = HexFormat.ofDelimiter(":").withUpperCase();

    private final GitHosts hosts;
    private final Providers providers;
    private final PublicUrl publicUrl;
    private final InstantSource clock;

    GitHostBodies(GitHosts hosts, Providers providers, PublicUrl publicUrl, InstantSource clock) {
        this.hosts = hosts;
        this.providers = providers;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    GitHostBody host(Provider provider, @Nullable Findings findings) {
        var proxy = provider.reach().proxy();
        var authority = provider.reach().authority();
        return new GitHostBody(
                provider.id().toString(),
                provider.name(),
                provider.type(),
                provider.baseUrl().toString(),
                application(
                        provider.applicationId(),
                        Providers.callback(publicUrl.get()).toString(),
                        provider.scopes()),
                application(
                        provider.signInId(),
                        publicUrl.get() + GitHosts.SIGN_IN_CALLBACK,
                        List.of(SignInProvider.SCOPES.split(" ", -1))),
                provider.scopes().equals(providers.fullScopes(provider.type())) ? "full" : "read_only",
                provider.privateAddress(),
                authority == null ? null : authority(authority),
                proxy == null ? null : new ProxyBody(proxy.url().toString(), proxy.privateAddress()),
                provider.reach().patience().toSeconds(),
                hosts.uses(provider),
                findings == null ? null : probe(findings));
    }

    AuthorityBody authority(PrivateAuthority authority) {
        return new AuthorityBody(
                authority.pem(),
                authority.chain().stream().map(this::certificate).toList());
    }

    static ProbeBody probe(Findings findings) {
        return new ProbeBody(
                findings.isFine(),
                findings.version(),
                findings.checks().stream()
                        .map(check -> new ProbeBody.Check(
                                check.id(),
                                check.title(),
                                check.verdict().word(),
                                check.evidence(),
                                check.field(),
                                check.action(),
                                check.link()))
                        .toList());
    }

    private static @Nullable ApplicationBody application(@Nullable String id, String redirect, List<String> scopes) {
        return id == null ? null : new ApplicationBody(id, true, redirect, scopes);
    }

    private CertificateBody certificate(X509Certificate certificate) {
        Instant end = certificate.getNotAfter().toInstant();
        return new CertificateBody(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getSerialNumber().toString(16),
                certificate.getNotBefore().toInstant(),
                end,
                fingerprint(certificate),
                certificate.getBasicConstraints() >= 0,
                end.isBefore(clock.instant()));
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return PAIRS.formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException | CertificateEncodingException impossible) {
            throw new IllegalStateException("A certificate that was read has a fingerprint", impossible);
        }
    }
}
