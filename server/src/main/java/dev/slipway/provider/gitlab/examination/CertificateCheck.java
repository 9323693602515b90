package dev.slipway.provider.gitlab.examination;

import dev.slipway.doctor.Finding;
import dev.slipway.kernel.Problem;
import dev.slipway.outbound.Handshake;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Whether the connection to GitLab is encrypted, by a certificate that will last. */
final class CertificateCheck {
    private static final int SOON = 14;

    private final Visit visit;
    private final Supplier<Handshake> handshake;

    CertificateCheck(Visit visit, Supplier<Handshake> handshake) {
        this.visit = visit;
        this.handshake = handshake;
    }

    Finding certificate() {
        URI base = visit.patient().provider().baseUrl();
        if (!"https".equalsIgnoreCase(base.getScheme())) {
            return plain(base);
        }
        try {
            return judged(handshake.get());
        } catch (Problem problem) {
            return Finding.unknown(
                    problem.text(),
                    "Look whether " + visit.patient().provider().name() + " answers, and examine again",
                    visit.links().home());
        }
    }

    private Finding plain(URI base) {
        return isThisMachine(base.getHost())
                ? Finding.ok(
                        base
                                + " is plain HTTP on this very machine: there is no certificate, and nothing leaves the machine.")
                : Finding.warning(
                        base + " is plain HTTP: tokens and code cross the network for everybody to read.",
                        "Give this GitLab a certificate and enter its https address",
                        visit.links().home());
    }

    private Finding judged(Handshake shaken) {
        String read = "The certificate of " + shaken.subject() + ", issued by " + shaken.issuer() + ", ends on "
                + shaken.ends();
        String distrust = shaken.distrust();
        if (distrust != null) {
            return Finding.failed(
                    read + "; it is not trusted: " + distrust + ".",
                    "Renew it, send the whole chain, or enter the private authority's certificate among the Git host's settings",
                    visit.links().home());
        }
        long days = Duration.between(Instant.now(), shaken.ends()).toDays();
        return days < SOON
                ? Finding.warning(
                        read + ", in " + days + " days.",
                        "Renew the certificate",
                        visit.links().home())
                : Finding.ok(read + ", in " + days + " days; it is trusted, " + shaken.protocol() + ".");
    }

    private static boolean isThisMachine(String host) {
        try {
            return host != null && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
