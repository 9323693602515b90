package dev.slipway.outbound;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at the certificates of hosts. Nothing is sent over the connections it opens, so it may open them to whoever is distrusted. */
@Component
public final class Handshakes {
    private final Outbound outbound;

    public Handshakes(Outbound outbound) {
        this.outbound = outbound;
    }

    /**
     * Opens a TLS connection and closes it again.
     *
     * @throws Problem as {@link Outbound#check}; {@code PROVIDER_UNREACHABLE} when no connection came about in time
     */
    public Handshake with(URI address, AllowedAddresses allowed, Duration limit) {
        var there = outbound.check(address, allowed).getFirst();
        int port = address.getPort() < 0 ? 443 : address.getPort();
        int patience = (int) limit.toMillis();
        var notes = new Notes();
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(there, port), patience);
            plain.setSoTimeout(patience);
            return shake(plain, address.getHost(), port, notes);
        } catch (IOException failure) {
            throw new Problem(
                    ErrorCode.PROVIDER_UNREACHABLE,
                    "No TLS connection to '" + address.getHost() + ":" + port + "' came about: "
                            + failure.getMessage());
        }
    }

    private static Handshake shake(Socket plain, String host, int port, Notes notes) throws IOException {
        try (var socket = (SSLSocket) context(notes).getSocketFactory().createSocket(plain, host, port, false)) {
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            if (!host.matches("[0-9.:\\[\\]]+")) {
                parameters.setServerNames(java.util.List.of(new SNIHostName(host)));
            }
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return notes.told(socket.getSession().getProtocol());
        }
    }

    private static SSLContext context(Notes notes) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {notes}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has TLS", impossible);
        }
    }

    /** Writes down what the platform's own judge says of a certificate, and goes on whatever that is. */
    private static final class Notes extends X509ExtendedTrustManager {
        private final X509ExtendedTrustManager judge = platform();
        private @Nullable X509Certificate shown;
        private @Nullable String distrust;

        Handshake told(String protocol) throws IOException {
            var certificate = shown;
            if (certificate == null) {
                throw new IOException("the host showed no certificate");
            }
            return new Handshake(
                    certificate.getSubjectX500Principal().getName(),
                    certificate.getIssuerX500Principal().getName(),
                    certificate.getNotAfter().toInstant(),
                    fingerprint(certificate),
                    protocol,
                    distrust);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
            judge(chain, () -> judge.checkServerTrusted(chain, type, socket));
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            judge(chain, () -> judge.checkServerTrusted(chain, type, engine));
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            judge(chain, () -> judge.checkServerTrusted(chain, type));
        }

        private interface Judgement {
            void pass() throws CertificateException;
        }

        private void judge(X509Certificate[] chain, Judgement judgement) {
            shown = chain[0];
            try {
                judgement.pass();
            } catch (CertificateException no) {
                distrust = String.valueOf(no.getMessage());
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("This is a client");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            throw new CertificateException("This is a client");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("This is a client");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return judge.getAcceptedIssuers();
        }

        private static X509ExtendedTrustManager platform() {
            try {
                var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                factory.init((KeyStore) null);
                return Arrays.stream(factory.getTrustManagers())
                        .filter(X509ExtendedTrustManager.class::isInstance)
                        .map(X509ExtendedTrustManager.class::cast)
                        .findFirst()
                        .orElseThrow();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("Every Java platform has its certificates", impossible);
            }
        }

        private static String fingerprint(X509Certificate certificate) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("A certificate that was read can be written", impossible);
            }
        }
    }
}
